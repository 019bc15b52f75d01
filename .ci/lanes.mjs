// What there is to check, in lanes by what it costs. `npm test` runs all of them in this order.
import { join } from 'node:path';
import { hostsRunHere } from './host-places.mjs';

const root = join(import.meta.dirname, '..');
const bin = name => [join(root, 'node_modules', '.bin', name)];
const node = (...script) => [process.execPath, ...script];
const mocha = (...args) => [...bin('mocha'), '--forbid-only', ...args];
const unit = (...args) => mocha('--require', './test/support/no-programs.ts', '--reporter', 'dot', ...args);
const LAYERS = 'test/unit/project/layers.test.ts';
/** Two files at a time; more would only wait for each other. */
const mochaByTwo = files => mocha('--parallel', '--jobs', '2', files);

/** The tests in a real VS Code. Where the pinned hosts do not run, it is a VS Code that is downloaded. */
function suitesInVSCode() {
  const suite = (name, host, ...more) => ({
    name: `${name} suite in VS Code ${host}`,
    command: node('test/vscode/run.mjs', '--ready', '--suite', name, '--host', host, ...more),
    counts: true,
  });
  if (!hostsRunHere) return [suite('extension', 'electron')];
  return [
    suite('extension', '1.139'),
    suite('extension', '1.100'),
    suite('browser', '1.139'),
    suite('browser', '1.100', '--grep', '@both'),
  ];
}

/**
 * A lane runs its checks one after the other, or all at once. Of a check, `counts` says that it prints how many tests
 * passed and failed (any other is one test by itself), and `early` that it begins as soon as the first lane has passed.
 */
export const LANES = [
  {
    name: 'check',
    atOnce: true,
    checks: [
      { name: 'types', command: [...bin('tsc'), '--noEmit'] },
      { name: 'types of the pages', command: [...bin('tsc'), '--noEmit', '-p', 'src/webview'] },
      { name: 'lint and format', command: [...bin('biome'), 'check', '--error-on-warnings', '.'] },
      { name: 'texts in every language', command: node('.ci/l10n.mjs', '--check') },
      // Apart from the others, which are not even read where an import cannot be followed.
      { name: 'layers', command: unit(LAYERS), counts: true },
      { name: 'unit tests', command: unit('--ignore', LAYERS, 'test/unit/**/*.test.ts'), counts: true },
    ],
  },
  { name: 'build', checks: [{ name: 'build', command: node('esbuild.js') }] },
  {
    name: 'git',
    checks: [{ name: 'tests with git', command: mochaByTwo('test/git/**/*.test.ts'), counts: true }],
  },
  {
    name: 'long',
    checks: [{ name: 'long tests', command: mochaByTwo('test/long/**/*.test.ts'), counts: true }],
  },
  { name: 'package', checks: [{ name: 'package', command: node('.ci/package.mjs') }] },
  {
    name: 'vscode',
    checks: [
      ...(hostsRunHere ? [{ name: 'VS Code hosts', command: node('.ci/hosts.mjs'), early: true }] : []),
      // On a busy machine a page stands still too late for a click now and then; the output says what was tried again.
      {
        name: 'pages in a browser',
        command: mocha('--retries', '1', 'test/browser/**/*.test.ts'),
        counts: true,
      },
      ...suitesInVSCode(),
    ],
  },
];
