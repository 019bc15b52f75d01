/**
 * What is counted in each step of the work, in the order of the steps: commits that are read, commits whose changes
 * are, commits whose files are looked through, files whose lines are followed, each with its whole history. At the end
 * nothing is.
 */
export const STEPS = ['commits', 'changes', 'versions', 'lines', 'ending'] as const;
export type Step = (typeof STEPS)[number];

/** How far some work is. */
export interface Progress {
  /** 0 to 1, of all the work. */
  readonly share: number;
  readonly step: Step;
  readonly done: number;
  /** Null while nobody knows, or where nothing is counted. */
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;

/**
 * Hands on how far some work is, but what would seem to go back, and nothing twice: so whoever watches sees it rise, also
 * where a way leads nowhere and another is begun.
 */
export function risingProgress(tell: OnProgress): OnProgress {
  let told: Progress | null = null;
  return progress => {
    const share = Math.min(1, progress.share);
    if (Number.isNaN(share) || (told !== null && share < told.share)) return;
    const next = { ...progress, share };
    if (told !== null && isSame(told, next)) return;
    told = next;
    tell(next);
  };
}

/** Hands on only what comes `pause` milliseconds after the last, a new step, a total that is known now, and the end. */
export function pacedProgress(tell: OnProgress, pause: number, now: () => number): OnProgress {
  let told: Progress | null = null;
  let last = 0;
  return progress => {
    const isNew = told?.step !== progress.step || told.total !== progress.total;
    const isDue = isNew || progress.share >= 1 || now() - last >= pause;
    if (!isDue) return;
    told = progress;
    last = now();
    tell(progress);
  };
}

/** That part of a work, from `from` on, which is `part` of it. */
export function within(onProgress: OnProgress | undefined, from: number, part: number): OnProgress {
  return progress => onProgress?.({ ...progress, share: from + part * progress.share });
}

function isSame(a: Progress, b: Progress): boolean {
  return a.share === b.share && a.step === b.step && a.done === b.done && a.total === b.total;
}
