import type { Hunk } from './hunk';
import type { Produced } from './produced';

/** From so many characters on a line alone is no accident. */
export const LONG = 20;
/** Weak lines count where at least this part of a hunk's lines is strong. */
const STRONG_PART = 0.5;

/**
 * Finds lines of the same form. Of several edits the newest has them, but that one of which is not known what stood there
 * before comes after all others: its lines are weak.
 */
export function findExact(hunks: readonly Hunk[], edits: readonly Produced[]): void {
  const inOrder = [...edits].sort((a, b) => Number(b.maker.isBaseKnown) - Number(a.maker.isBaseKnown));
  for (const edit of inOrder) {
    let from = 0;
    for (const hunk of hunks)
      for (const line of hunk.telling) {
        if (hunk.given[line] !== null) continue;
        const start = edit.find(hunk.forms[line]!, from);
        if (start === null) continue;
        hunk.give(line, 1, edit, 'exact', { start, lines: 1 });
        from = start + 1;
      }
  }
}

/**
 * Takes back what may be an accident: a line is strong next to another of its session, or if it is long and did not stand
 * in the file before. Weak ones stay where strong ones are as many as all others.
 */
export function keepExact(hunk: Hunk, stood: ReadonlySet<string>): void {
  const strong = strongLines(hunk, stood);
  if (strong.size >= STRONG_PART * hunk.telling.length) return;
  for (const line of hunk.telling) if (!strong.has(line)) hunk.take(line);
}

/** Whether the strong lines of a hunk bear the weak ones. */
export function bearsWeak(hunk: Hunk, stood: ReadonlySet<string>): boolean {
  const strong = strongLines(hunk, stood).size;
  return strong > 0 && strong >= STRONG_PART * hunk.telling.length;
}

function strongLines({ telling, given, forms }: Hunk, stood: ReadonlySet<string>): Set<number> {
  const strong = new Set<number>();
  telling.forEach((line, i) => {
    const maker = makerOf(given[line]);
    if (maker === null || !maker.isBaseKnown) return;
    const isNext = (other: number | undefined) => {
      const by = other === undefined ? null : makerOf(given[other]);
      return by?.isBaseKnown === true && by.session === maker.session;
    };
    const form = forms[line]!;
    const isLong = form.length >= LONG && !stood.has(form);
    if (isLong || isNext(telling[i - 1]) || isNext(telling[i + 1])) strong.add(line);
  });
  return strong;
}

function makerOf(given: Hunk['given'][number] | undefined) {
  return given?.edit.maker ?? null;
}
