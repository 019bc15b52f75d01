import type { Change } from './change';

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

/** Whether a text is a diff at all. */
export function isDiff(text: string): boolean {
  return /^@@ -\d/m.test(text);
}

/**
 * The change that a unified diff of one file tells. Null where its hunks do not hold what their heads say, as in one that was
 * cut. A diff of no hunk tells that nothing changed.
 */
export function changeOfDiff(text: string): Change | null {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const added: string[] = [];
  const removed: string[] = [];
  let [old, now] = [0, 0];
  for (const raw of lines) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (old === 0 && now === 0) {
      const head = HUNK.exec(line);
      if (head !== null) [old, now] = [Number(head[1] ?? 1), Number(head[2] ?? 1)];
      continue;
    }
    const sign = line[0] ?? ' ';
    if (sign === '\\') continue;
    if (sign !== '+') old--;
    if (sign !== '-') now--;
    if (!'+- '.includes(sign) || old < 0 || now < 0) return null;
    if (sign === '+') added.push(line.slice(1));
    if (sign === '-') removed.push(line.slice(1));
  }
  return old === 0 && now === 0 ? { added, removed } : null;
}
