// All checks in order, then one closing line: N passed, N failed. A check that is no test counts as one.
import { spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const GIB = 2 ** 30;

/** The tests make thousands of small repositories: in memory, where there is room, that takes a third of the time. */
function memoryFolder() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > GIB ? { TMPDIR: '/dev/shm' } : {};
  } catch {
    return {};
  }
}

const env = { ...memoryFolder(), ...process.env };
const bin = name => join(root, 'node_modules', '.bin', name);

const checks = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['build', process.execPath, ['esbuild.js']],
  ['tests', bin('mocha'), ['--forbid-only', 'test/**/*.test.ts']],
];

/** Runs one check, shows what it prints and returns its exit status and output. */
function run(command, args) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', error => resolve({ status: 1, output: String(error) }));
    child.on('close', status => resolve({ status, output }));
  });
}

let passed = 0;
let failed = 0;
for (const [name, command, args] of checks) {
  console.log(`== ${name}`);
  const { status, output } = await run(command, args);
  const count = word => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  passed += name === 'tests' ? count('passing') : Number(status === 0);
  failed += name === 'tests' ? Math.max(count('failing'), Number(status !== 0)) : Number(status !== 0);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
