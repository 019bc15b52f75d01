// node .ci/test.mjs [LANE…]   Runs these lanes, or all, in the order of lanes.mjs, and none after one that failed.
// The last line is: N passed, N failed.
// The pinned packages come first, where they are missing.
import './setup.mjs';
import { LANES } from './lanes.mjs';
import { runCheck } from './run-check.mjs';

const print = text => process.stdout.write(text);
const seconds = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** All that runs, to be stopped with us. */
const running = new Set();

function start(check, show) {
  const run = runCheck(check, show);
  running.add(run);
  void run.ended.then(() => running.delete(run));
  return run;
}

function report({ name }, { failed }, since) {
  console.log(`${failed === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds(since)})`);
}

/** One after the other, with all that they print; what began early is shown when its turn comes. */
async function inTurn(checks, begun) {
  const results = [];
  for (const check of checks) {
    console.log(`== ${check.name}`);
    const since = performance.now();
    const early = begun.get(check);
    const result = await (early ?? start(check, print)).ended;
    if (early) print(result.output);
    report(check, result, since);
    results.push(result);
  }
  return results;
}

/** All at once: what one prints is shown where it failed or counts. */
function atOnce(checks) {
  const since = performance.now();
  return Promise.all(
    checks.map(async check => {
      const result = await start(check).ended;
      if (result.failed > 0) print(`== ${check.name}\n${result.output}\n`);
      report(check, result, since);
      return result;
    }),
  );
}

async function main(names) {
  const lanes = names.length === 0 ? LANES : LANES.filter(({ name }) => names.includes(name));
  const unknown = names.filter(name => !LANES.some(lane => lane.name === name));
  if (unknown.length > 0) throw new Error(`There is no lane ${unknown.join(', ')}.`);
  const begun = new Map();
  const results = [];
  for (const [i, lane] of lanes.entries()) {
    // Not beside the first lane, which is to answer soon and may end it all.
    if (i === Math.min(1, lanes.length - 1))
      for (const check of lanes.flatMap(({ checks }) => checks))
        if (check.early) begun.set(check, start(check));
    results.push(...(await (lane.atOnce ? atOnce(lane.checks) : inTurn(lane.checks, begun))));
    const left = lanes.slice(i + 1).map(({ name }) => name);
    if (results.every(({ failed }) => failed === 0) || left.length === 0) continue;
    console.log(`Not run: ${left.join(', ')}.`);
    break;
  }
  for (const run of running) run.stop();
  const sum = what => results.reduce((total, result) => total + result[what], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    for (const run of running) run.stop();
    process.exit(1);
  });

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
