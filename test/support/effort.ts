import { AssertionError } from 'node:assert';

const STEPS = 4_000_000;
const ATTEMPTS = 3;

/**
 * A limit for the work that something takes, in millions of steps of a loop that does next to nothing. It counts
 * processor time of this process, so that others at work on the machine have no say, and the loop is measured in the
 * same run, so that the speed of the machine has none either. Limits are meant to be many times what is needed: they
 * are there to tell work that grows with its input from work that explodes.
 */
export class Effort {
  /** Processor time of a million steps. */
  private readonly million = (leastOf(ATTEMPTS, loop) * 1_000_000) / STEPS;

  /** Fails where `work` took more than this many million steps each time that it was tried. */
  within(millions: number, what: string, work: () => void): void {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < ATTEMPTS && least > millions; i++)
      least = Math.min(least, timeOf(work) / this.million);
    if (least > millions) throw tooMuch(`${what}: the work of ${Math.round(least)} million steps`, millions);
  }
}

/** Fails where `large` takes more than `times` the processor time of `small`: the least of some turns of each. */
export function assertGrowth(times: number, what: string, small: () => void, large: () => void): void {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < ATTEMPTS; i++) {
    least = Math.min(least, timeOf(small));
    most = Math.min(most, timeOf(large));
  }
  if (most > least * times) throw tooMuch(`${what}: ${(most / least).toFixed(1)} times the work`, times);
}

function tooMuch(message: string, expected: number): AssertionError {
  return new AssertionError({ message: `${message}, where ${expected} are allowed`, operator: '<=' });
}

function leastOf(times: number, work: () => void): number {
  return Math.min(...Array.from({ length: times }, () => timeOf(work)));
}

/** In microseconds. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function loop(): void {
  let sum = 0;
  for (let i = 0; i < STEPS; i++) sum = (sum + (i ^ (sum << 1))) | 0;
  // What nobody asks for, an engine need not do.
  if (sum === 0.5) throw new Error('There is no such sum.');
}
