// node test/vscode/run.mjs [--host 1.139|1.100|electron] [--suite extension|browser|all] [--grep PATTERN] [--ready]
// --ready: the hosts are installed and the extension is built and packed; otherwise that is done first.
// Runs the tests that need a real VS Code; without --host, on both pinned hosts. Exit status 0: some ran, none failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const SUITES = ['extension', 'browser', 'all'];
const PINNED = ['1.139', '1.100'];
const HOSTS = [...PINNED, 'electron'];
const PATIENCE = 15 * 60_000;

function options() {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { host: text, suite: text, grep: text, ready: { type: 'boolean' } },
  });
  const { host, suite = 'all', grep, ready = false } = values;
  if (!SUITES.includes(suite)) throw new Error(`--suite is one of ${SUITES.join(', ')}.`);
  if (host && !HOSTS.includes(host)) throw new Error(`--host is one of ${HOSTS.join(', ')}.`);
  if (host === 'electron' && suite === 'browser') throw new Error('The browser suite needs a pinned host.');
  return { hosts: host ? [host] : PINNED, suite, grep, ready };
}

function node(args, env = {}) {
  const options = { cwd: root, stdio: 'inherit', timeout: PATIENCE, env: { ...process.env, ...env } };
  return spawnSync(process.execPath, args, options).status === 0;
}

function extension(host, grep = '') {
  console.log(`\nextension suite, VS Code ${host}\n`);
  return node(['--import', 'tsx', 'test/vscode/host/run-suite.ts', host, grep]);
}

/**
 * A mocha of its own, against the packed extension, as a user gets it. On a busy machine a VS Code loses a click or the
 * focus now and then: a test that fails is tried once more, and the output says so.
 */
function browser(host, grep) {
  console.log(`\nbrowser suite, VS Code ${host}`);
  const flags = ['--forbid-only', '--fail-zero', '--retries', '1', ...(grep ? ['--grep', grep] : [])];
  const args = ['node_modules/mocha/bin/mocha.js', ...flags, 'test/vscode/browser/**/*.test.ts'];
  return node(args, { WRITES_ITSELF_HOST: host });
}

function prepare(hosts, suite) {
  const pinned = hosts.some(host => PINNED.includes(host));
  return (
    (!pinned || node(['.ci/hosts.mjs'])) && node([suite === 'extension' ? 'esbuild.js' : '.ci/package.mjs'])
  );
}

function main() {
  const { hosts, suite, grep, ready } = options();
  if (!ready && !prepare(hosts, suite)) return false;
  let good = true;
  for (const host of hosts) {
    if (suite !== 'browser') good = extension(host, grep) && good;
    if (suite !== 'extension' && host !== 'electron') good = browser(host, grep) && good;
  }
  return good;
}

try {
  process.exitCode = main() ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
