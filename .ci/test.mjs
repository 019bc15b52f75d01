// All checks in order, then one closing line: N passed, N failed. A check that is no test counts as one.
import { spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { hostsRunHere } from './host-places.mjs';

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

const env = { ...memoryFolder(), ...process.env, WRITES_ITSELF_BUILT: '1' };
const bin = name => [join(root, 'node_modules', '.bin', name)];
const node = script => [process.execPath, script];

/** The tests in a real VS Code. Where the pinned hosts do not run, it is a VS Code that is downloaded. */
function suitesInVSCode() {
  const suite = (name, host, ...more) => ({
    name: `${name} suite in VS Code ${host}`,
    command: [...node('test/vscode/run.mjs'), '--ready', '--suite', name, '--host', host, ...more],
    counts: true,
  });
  if (!hostsRunHere) return [suite('extension', 'electron')];
  return [
    { name: 'VS Code hosts', command: node('.ci/hosts.mjs'), early: true },
    suite('extension', '1.139'),
    suite('extension', '1.100'),
    suite('browser', '1.139'),
    suite('browser', '1.100', '--grep', '@both'),
  ];
}

/** `counts`: prints how many tests passed and failed. `early`: runs beside those before it. */
const checks = [
  { name: 'types', command: [...bin('tsc'), '--noEmit'] },
  { name: 'types of the pages', command: [...bin('tsc'), '--noEmit', '-p', 'src/webview'], early: true },
  { name: 'lint and format', command: [...bin('biome'), 'check', '--error-on-warnings', '.'], early: true },
  { name: 'build', command: node('esbuild.js') },
  {
    name: 'tests',
    // Two files at a time; more would only wait for each other.
    command: [
      ...bin('mocha'),
      ...['--parallel', '--jobs', '2', '--forbid-only', '--ignore', 'test/vscode/**', 'test/**/*.test.ts'],
    ],
    counts: true,
  },
  { name: 'package', command: node('.ci/package.mjs') },
  ...suitesInVSCode(),
];

/** Runs one check, hands on what it prints and returns its exit status and output. */
function run([command, ...args], show) {
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
      show(chunk);
    });
    child.on('error', error => resolve({ status: 1, output: String(error) }));
    child.on('close', status => resolve({ status, output }));
  });
}

const print = text => process.stdout.write(text);
const early = new Map(
  checks.filter(check => check.early).map(check => [check, run(check.command, () => {})]),
);
let passed = 0;
let failed = 0;
for (const check of checks) {
  console.log(`== ${check.name}`);
  const { status, output } = await (early.get(check) ?? run(check.command, print));
  if (early.has(check)) print(output);
  const count = word => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  passed += check.counts ? count('passing') : Number(status === 0);
  failed += check.counts ? Math.max(count('failing'), Number(status !== 0)) : Number(status !== 0);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
