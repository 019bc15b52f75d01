const WIDTH = 30;

/** A bar on standard error where that is a terminal, else nothing. */
class ProgressBar {
  private shown = -1;

  constructor(private readonly enabled: boolean) {}

  readonly update = (share: number): void => {
    const percent = Math.floor(Math.min(1, share) * 100);
    if (!this.enabled || percent === this.shown) return;
    this.shown = percent;
    const full = Math.round((WIDTH * percent) / 100);
    process.stderr.write(
      `\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(percent).padStart(3)}%`,
    );
  };

  clear(): void {
    if (this.shown >= 0) process.stderr.write(`\r${' '.repeat(WIDTH + 9)}\r`);
    this.shown = -1;
  }
}

export type OnProgress = (share: number) => void;

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
