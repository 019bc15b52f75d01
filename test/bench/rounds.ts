import { attempt, type Measured, measure, type Start } from './measure';

export interface Way {
  readonly title: string;
  /** Before each run; not measured. */
  readonly prepare?: () => void;
  readonly start: Start;
  /** What counts, where that is not the time of the whole process. */
  readonly seconds?: (measured: Measured) => number;
}

/** What came of one way; raw, so that it can be kept. */
export interface Row {
  readonly title: string;
  /** One for each round; of a way that ran only once, that one. */
  readonly seconds: readonly number[];
  /** Null where it is not known. */
  readonly peakMiB: number | null;
  readonly once: boolean;
}

export type Tell = (text: string) => void;

/**
 * Runs all ways in turn, `pairs` times. A round before these looks at memory, and warms up what the system keeps of
 * files.
 */
export async function interleave(ways: readonly Way[], pairs: number, tell: Tell): Promise<Row[]> {
  const runs = ways.map((): Measured[] => []);
  for (let round = 0; round <= pairs; round++)
    for (const [i, { title, prepare, start, seconds }] of ways.entries()) {
      prepare?.();
      const whole = await measure(start, { sample: round === 0 });
      const measured = seconds ? { ...whole, seconds: seconds(whole) } : whole;
      runs[i]!.push(measured);
      tell(`${round}/${pairs} ${title}: ${measured.seconds.toFixed(2)} s`);
    }
  return ways.map(({ title }, i) => {
    const [memory, ...timed] = runs[i]!;
    return { title, seconds: timed.map(run => run.seconds), peakMiB: known(memory!.peakMiB), once: false };
  });
}

/** For what takes too long to be run often; a failure is a row too. */
export async function once(title: string, start: Start, tell: Tell): Promise<Row> {
  const { seconds, status, stderr } = await attempt(start);
  if (status !== 0) tell(`${title}: ${stderr}`);
  const failed = status === 0 ? '' : `, ended with ${status}`;
  tell(`${title}${failed}: ${seconds.toFixed(2)} s`);
  return { title: `${title}, once${failed}`, seconds: [seconds], peakMiB: null, once: true };
}

export function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
