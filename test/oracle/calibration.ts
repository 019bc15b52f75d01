/**
 * Holds estimates from half of the notes of git-ai against the other half, many times over:
 * npx tsx test/oracle/calibration.ts REPOSITORY [SPLITS]
 */
import { createHash } from 'node:crypto';
import {
  DECLARED,
  errorOf,
  estimateShare,
  matrixOf,
  type RecordedCommit,
  type UnrecordedLines,
} from '../../src/core/calibration';
import { type NotedCommit, notedCommits } from './noted-commits';

const NOTHING = { ai: 0, human: 0, unknown: 0 };
/** So that strata of a few lines do not keep the others from being estimated. */
const UNTOLD = 0.1;

const linesIn = (row: RecordedCommit) => row.ai + row.human + row.unknown;
const sumOf = (rows: readonly RecordedCommit[], of: (row: RecordedCommit) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

/** As if nothing was recorded of these; without a word of when they were made, where `timed` is false. */
function unrecordedOf(rows: readonly RecordedCommit[], timed: boolean): UnrecordedLines[] {
  const quarters = timed ? [...new Set(rows.map(row => row.quarter))] : [null];
  return quarters.flatMap(quarter =>
    DECLARED.map(declared => {
      const filled = rows.filter(row => row.declared === declared && linesIn(row) > 0);
      const of = filled.filter(row => quarter === null || row.quarter === quarter);
      return { declared, quarter, lines: sumOf(of, linesIn), commits: of.length };
    }),
  );
}

interface Trial {
  readonly truth: number;
  readonly value: number;
  readonly held: boolean;
}

/** The share of `others` alone, from the records of `known`; null where these are too few. */
function trial(
  known: readonly RecordedCommit[],
  others: readonly RecordedCommit[],
  timed: boolean,
): Trial | null {
  const { share } = estimateShare(known, unrecordedOf(others, timed), { known: NOTHING, untold: UNTOLD });
  const lines = sumOf(others, linesIn);
  if (share === null || lines === 0) return null;
  const truth = sumOf(others, row => row.ai) / lines;
  const { value, from, to } = share.asRecorded;
  return { truth, value, held: from <= truth && truth <= to };
}

function report(name: string, tried: readonly (Trial | null)[]): void {
  const trials = tried.filter(one => one !== null);
  const mean = (of: (one: Trial) => number) => trials.reduce((sum, one) => sum + of(one), 0) / trials.length;
  if (trials.length === 0) {
    console.log(`${name}: too few records`);
    return;
  }
  const [bias, apart] = [mean(one => one.value - one.truth), mean(one => Math.abs(one.value - one.truth))];
  const held = trials.filter(one => one.held).length;
  const figures = `truth ${percent(mean(one => one.truth))}, estimated ${percent(mean(one => one.value))}`;
  console.log(`${name}: ${figures}, on the whole ${percent(bias)}, each time ${percent(apart)} apart;`);
  console.log(`  the interval held the truth in ${held} of ${trials.length}`);
}

function main(repository: string, splits: number): void {
  const rows = notedCommits(repository);
  const { all } = matrixOf(rows);
  console.log(`${rows.length} commits with notes, ${sumOf(rows, linesIn)} added lines`);
  for (const declared of DECLARED) console.log(declared, JSON.stringify(all[declared]));
  console.log(JSON.stringify(errorOf(all), null, 1));
  const halves = Array.from({ length: splits }, (_, split) => {
    const isKnown = ({ id }: NotedCommit) => createHash('sha1').update(`${split} ${id}`).digest()[0]! < 128;
    return { known: rows.filter(isKnown), others: rows.filter(row => !isKnown(row)) };
  });
  const quarters = [...new Set(rows.map(row => row.quarter))].sort();
  for (const quarter of [null, ...quarters])
    for (const timed of [true, false]) {
      const within = (of: readonly RecordedCommit[]) =>
        of.filter(row => quarter === null || row.quarter === quarter);
      report(
        `${quarter ?? 'all'}, quarters ${timed ? 'apart' : 'together'}`,
        halves.map(({ known, others }) => trial(known, within(others), timed)),
      );
    }
}

const [repository, splits = '100'] = process.argv.slice(2);
if (repository === undefined) throw new Error('npx tsx test/oracle/calibration.ts REPOSITORY [SPLITS]');
main(repository, Number(splits));
