/** What a line is worth where definitions tell lines apart. */
export const LINE_KINDS = ['blank', 'slight', 'effective'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

const LONGEST = 1000;
const SHORTEST = 4;
const ONLY_SIGNS = /^[\p{P}\p{S}\s]*$/u;
/** Fixtures, snapshots, cassettes and what a build leaves. */
const APART =
  /(?:^|\/)(?:(?:__)?(?:fixtures?|snapshots?|cassettes?)(?:__)?|build|dist|out|target)\/|\.snap$/i;

/**
 * Effective by the published words about Claude Code's contribution metrics: more than 3 characters after trimming and
 * collapsing spaces, not only brackets and punctuation, and at most 1,000 characters.
 * Source: https://code.claude.com/docs/en/analytics.md (read in 2026).
 */
export function lineKind(line: string): LineKind {
  const text = line.trim().replace(/\s+/g, ' ');
  if (text === '') return 'blank';
  return text.length < SHORTEST || line.length > LONGEST || ONLY_SIGNS.test(text) ? 'slight' : 'effective';
}

/** Whether that metric leaves out all lines of the file. `path` is a byte string. */
export function isApart(path: string): boolean {
  return APART.test(path);
}

/** The kind of each line of a text, by position in LINE_KINDS. */
export function lineKinds(path: string, content: Buffer): Uint8Array {
  const lines = content.toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const most = LINE_KINDS.indexOf(isApart(path) ? 'slight' : 'effective');
  return Uint8Array.from(lines, line => Math.min(most, LINE_KINDS.indexOf(lineKind(line))));
}
