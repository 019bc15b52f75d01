import { type OnProgress, type Progress, remainingSeconds, type Step } from '../core/progress';

const WIDTH = 20;
const PAUSE = 100;
const NARROW = 80;

const count = (value: number) => value.toLocaleString('en');

const STEPS: Readonly<Record<Step, (done: string, of: string) => string>> = {
  commits: (done, of) => `reading commits: ${done}${of}`,
  changes: (done, of) => `reading changes: ${done}${of} commits`,
  versions: (done, of) => `finding versions of files: ${done}${of} commits`,
  lines: (done, of) => `following lines: ${done}${of} files`,
  ending: () => 'putting the result together',
};

/** A bar, what is being done, and how long it may still take. */
export function progressLine({ share, step, done, total }: Progress, seconds: number | null): string {
  const words = STEPS[step](count(done), total === null ? '' : ` of ${count(total)}`);
  return `${barOf(share)}  ${words}${leftInWords(seconds)}`;
}

export function barOf(share: number): string {
  const full = Math.round(WIDTH * share);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)}%`;
}

/** Null: nobody knows. */
export function leftInWords(seconds: number | null): string {
  return seconds === null ? '' : `, ${inWords(seconds)} left`;
}

function inWords(seconds: number): string {
  return seconds < 60 ? `about ${seconds} s` : `about ${seconds / 60} min`;
}

/** One line on standard error that takes the place of the one before. */
export class StatusLine {
  private shown = '';

  /** Longer than the terminal is wide, a line could not be taken back. */
  show(line: string): void {
    const text = line.slice(0, (process.stderr.columns ?? NARROW) - 1);
    process.stderr.write(`\r${text.padEnd(this.shown.length)}`);
    this.shown = text;
  }

  clear(): void {
    if (this.shown === '') return;
    this.show('');
    process.stderr.write('\r');
  }
}

/** A line on standard error where that is a terminal, else nothing. */
class ProgressBar {
  private readonly start = performance.now();
  private readonly line = new StatusLine();
  private seconds: number | null = null;
  private last = Number.NEGATIVE_INFINITY;

  constructor(private readonly enabled: boolean) {}

  readonly update: OnProgress = progress => {
    const now = performance.now();
    if (!this.enabled || now - this.last < PAUSE) return;
    this.last = now;
    this.seconds = remainingSeconds(this.seconds, progress.share, (now - this.start) / 1000);
    this.line.show(progressLine(progress, this.seconds));
  };

  clear(): void {
    this.line.clear();
  }
}

/** Shows how far some work is, where somebody watches. */
export async function withProgress(
  { quiet }: { readonly quiet: boolean },
  work: (onProgress: OnProgress) => Promise<number>,
): Promise<number> {
  const bar = new ProgressBar(!quiet && process.stderr.isTTY === true);
  try {
    return await work(bar.update);
  } finally {
    bar.clear();
  }
}
