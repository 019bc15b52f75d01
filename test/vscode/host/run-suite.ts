import { type Runner, runExtensionSuite } from './extension-suite';
import { printResults } from './results';

const [runner, grep] = process.argv.slice(2);

/** `run.mjs` starts this file, once for each host. */
async function main(): Promise<void> {
  const results = await runExtensionSuite(runner as Runner, grep);
  printResults(results);
  const passed = results.filter(({ state }) => state === 'passed').length;
  const failed = results.filter(({ state }) => state === 'failed').length;
  if (passed + failed === 0) console.error('No test ran.');
  process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
