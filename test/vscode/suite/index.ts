import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mocha from 'mocha';
import type { Outcome, Results } from '../host/results';

/** Mocha is a class of its own or a module around it, depending on who loads it. */
const Mocha = ('default' in mocha ? mocha.default : mocha) as unknown as typeof import('mocha');

/** What the host calls: `extensionTestsPath` names the bundle of this file. Rejects unless all passed and some ran. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const tests = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true });
  if (process.env.WRITES_ITSELF_GREP) tests.grep(new RegExp(process.env.WRITES_ITSELF_GREP));
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.test.js')) tests.addFile(join(__dirname, name));

  const results = await outcomes(tests);
  if (process.env.WRITES_ITSELF_RESULTS)
    writeFileSync(process.env.WRITES_ITSELF_RESULTS, JSON.stringify(results));
  const failed = results.filter(({ state }) => state === 'failed').length;
  if (failed > 0) throw new Error(`${failed} failing`);
  if (!results.some(({ state }) => state === 'passed')) throw new Error('No test ran.');
}

function outcomes(tests: Mocha): Promise<Results> {
  const results: Outcome[] = [];
  const add = (test: Mocha.Runnable, state: Outcome['state'], error?: Error) =>
    results.push({
      path: test.titlePath(),
      state,
      duration: test.duration ?? 0,
      ...(error ? { error: error.stack ?? String(error) } : {}),
    });
  tests.reporter(
    class {
      constructor(runner: Mocha.Runner) {
        runner.on('pass', test => add(test, 'passed'));
        runner.on('pending', test => add(test, 'pending'));
        runner.on('fail', (test, error) => add(test, 'failed', error as Error));
      }
    } as unknown as typeof Mocha.reporters.Base,
  );
  return new Promise(resolve => tests.run(() => resolve(results)));
}
