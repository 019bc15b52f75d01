// Builds the extension as it is shipped, packs it, and fails on what the packer warns of and on too large a package.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const vsix = join(root, 'dist', 'writes-itself.vsix');
const LARGEST = 1_000_000;

function run(script, ...args) {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], options);
  const output = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`${script} failed.\n${output}`);
  return output;
}

function main() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  run('esbuild.js', '--minify');
  const output = run('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix);
  const warnings = output.split('\n').filter(line => /\bwarn/i.test(line));
  if (warnings.length > 0) throw new Error(`The packer warns:\n${warnings.join('\n')}`);
  const { size } = statSync(vsix);
  if (size >= LARGEST) throw new Error(`The package has ${size} bytes; it must have fewer than ${LARGEST}.`);
  console.error(`dist/writes-itself.vsix: ${size} bytes`);
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
