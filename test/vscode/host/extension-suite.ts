import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { HostName } from '../../../.ci/host-places.mjs';
import { sampleRepository } from '../sample';
import { browser, closeBrowser } from './browser';
import { bundleSuite } from './bundle';
import { ROOT } from './places';
import type { Results } from './results';
import { startWorkbench, type Workbench } from './server';

const PATIENCE = 5 * 60_000;

export type Runner = HostName | 'electron';

/** Runs the suite inside the extension host of one VS Code, in a window on a small repository. */
export async function runExtensionSuite(runner: Runner, grep = ''): Promise<Results> {
  const tests = await bundleSuite();
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  const repository = sampleRepository();
  const results = join(folder, 'results.json');
  const env = { WRITES_ITSELF_RESULTS: results, WRITES_ITSELF_GREP: grep };
  try {
    const run = runner === 'electron' ? runInElectron : runInServer(runner);
    const problem = await run({ tests, folder: repository.dir, env });
    if (existsSync(results)) return JSON.parse(readFileSync(results, 'utf8')) as Results;
    throw new Error(problem ?? 'The suite left no results.');
  } finally {
    repository.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  /** The folder with the bundled suite. */
  readonly tests: string;
  /** What the window opens. */
  readonly folder: string;
  readonly env: Record<string, string>;
}

/** Answers with what went wrong besides failing tests. */
type RunSuite = (run: Run) => Promise<string | undefined>;

const runInElectron: RunSuite = async ({ tests, folder, env }) => {
  const user = mkdtempSync(join(tmpdir(), 'user-'));
  try {
    await runTests({
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      extensionTestsEnv: env,
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', user],
    });
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    rmSync(user, { recursive: true, force: true });
  }
};

function runInServer(host: HostName): RunSuite {
  return async ({ tests, folder, env }) => {
    const workbench = await startWorkbench({ host, env, testDriver: true });
    try {
      return await drive(workbench, tests, folder);
    } finally {
      await closeBrowser();
      await workbench.stop();
    }
  };
}

/** The workbench calls two functions of the page: one with each line of the console, one at the end. */
async function drive(workbench: Workbench, tests: string, folder: string): Promise<string | undefined> {
  const page = await (await browser()).newPage();
  const console: string[] = [];
  const ended = new Promise<string | undefined>(resolve => {
    setTimeout(() => resolve(`The suite did not end in time.\n${console.join('\n')}`), PATIENCE).unref();
    const exit = page.exposeFunction('codeAutomationExit', () => resolve(undefined));
    const log = page.exposeFunction('codeAutomationLog', (_type: string, words: readonly unknown[]) =>
      console.push(words.join(' ')),
    );
    const address = suiteAddress(workbench, tests, folder);
    Promise.all([exit, log])
      .then(() => page.goto(address))
      .catch(error => resolve(String(error)));
  });
  const problem = await ended;
  return problem ?? `The suite left no results.\n${console.slice(-20).join('\n')}`;
}

function suiteAddress(workbench: Workbench, tests: string, folder: string): string {
  const url = new URL(workbench.url);
  const remote = (path: string) => `vscode-remote://${url.host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(ROOT)],
    ['extensionTestsPath', remote(join(tests, 'index.js'))],
  ];
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.toString();
}
