/**
 * npm run fuzz -- [--minutes N] [--seed S] [--only TEXT]
 * All properties in turn, a second at a time, with new seeds. Exit status 1 where one did not hold; what is printed
 * then repeats the failure.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Property } from './property';
import { pureProperties } from './pure';
import { gitProperties } from './with-git';

const SLICE = 1000;

interface Tally {
  readonly property: Property;
  cases: number;
  milliseconds: number;
  failed: boolean;
}

async function slice(tally: Tally, seed: number): Promise<void> {
  const start = performance.now();
  const details = await fc.check(tally.property.make() as fc.IAsyncProperty<unknown>, {
    seed,
    numRuns: 1_000_000,
    interruptAfterTimeLimit: SLICE,
  });
  tally.cases += details.numRuns;
  tally.milliseconds += performance.now() - start;
  if (!details.failed || details.counterexample === null) return;
  tally.failed = true;
  const { name } = tally.property;
  console.log(`FAILED ${name}\n${fc.defaultReportMessage(details)}`);
  console.log(`repeat: npm run fuzz -- --only ${JSON.stringify(name)} --seed ${seed}`);
}

async function main(): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { minutes: text, seed: text, only: text } });
  const minutes = Number(values.minutes ?? 1);
  let seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes and --seed take numbers.');
  console.log(`seed ${seed}, ${minutes} minutes`);
  const all = [...gitProperties(), ...pureProperties()];
  const chosen = all.filter(({ name }) => name.includes(values.only ?? ''));
  if (chosen.length === 0) throw new Error(`No property has ${values.only} in its name.`);
  const tallies = chosen.map((property): Tally => ({ property, cases: 0, milliseconds: 0, failed: false }));
  const end = performance.now() + minutes * 60_000;
  for (let at = 0; performance.now() < end; at++) {
    const tally = tallies[at % tallies.length]!;
    if (tallies.every(({ failed }) => failed)) break;
    if (!tally.failed) await slice(tally, seed++);
  }
  for (const { property, cases, milliseconds, failed } of tallies)
    console.log(
      `${failed ? 'FAILED' : 'held  '} ${String(cases).padStart(9)} cases ${(milliseconds / 60_000).toFixed(1).padStart(6)} min  ${property.name}`,
    );
  const failures = tallies.filter(({ failed }) => failed).length;
  const cases = tallies.reduce((sum, tally) => sum + tally.cases, 0);
  console.log(`${cases} cases, ${failures} failures`);
  return failures === 0;
}

main().then(
  held => {
    process.exitCode = held ? 0 : 1;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 2;
  },
);
