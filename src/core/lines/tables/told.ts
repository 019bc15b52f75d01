import { Cursor, type Owner, type Runs, RunWriter } from './runs';

/** Who wrote the lines of a version that its commit wrote: as far as `runs` go from the top, and `rest` behind them. */
export interface Told {
  readonly runs: Runs;
  readonly rest: Owner;
}

/** Gives lines of `own` to whom `told` names at the same place. No line of anybody else is touched. */
export function splitRuns(plain: Runs, own: Owner, told: Told, writer: RunWriter): Runs {
  const lines = new Cursor(plain);
  const parts = new Cursor(told.runs);
  while (!lines.ended) {
    const { owner } = lines;
    const part = parts.ended ? told.rest : parts.owner;
    const count = parts.ended ? lines.pass(Number.MAX_SAFE_INTEGER) : lines.pass(parts.left);
    if (!parts.ended) parts.pass(count);
    writer.add(owner === own ? part : owner, count);
  }
  return writer.finish();
}

/** What is told of some lines, the first of them counted from 0. */
export function cutRuns({ runs, rest }: Told, first: number, lines: number): Runs {
  const writer = new RunWriter();
  const cursor = new Cursor(runs);
  for (let passed = 0; passed < first && !cursor.ended; ) passed += cursor.pass(first - passed);
  let left = lines;
  while (left > 0 && !cursor.ended) {
    const { owner } = cursor;
    const count = cursor.pass(left);
    writer.add(owner, count);
    left -= count;
  }
  writer.add(rest, left);
  return writer.finish();
}
