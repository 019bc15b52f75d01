import type { FileRole } from '../model';
import { grouped } from '../text';
import { incompleteReason } from './completeness';
import { BOUND_HEADS } from './markdown-tables';
import { markdownText, numbers, percent, table, upperPercent } from './markdown-text';
import { type Note, noteText } from './note';
import type { Portion } from './portion';
import type { Counts, Shares } from './schema';
import { SOURCE } from './source';

/** What came with each of some releases. */
export interface RangeList {
  readonly repository: Portion['repository'];
  readonly rule: Portion['rule'];
  /** What the names of the tags had to fit; null: those of releases. */
  readonly pattern: string | null;
  readonly only: {
    readonly under: string;
    readonly roles: readonly FileRole[];
    readonly kinds: readonly string[];
  };
  readonly ranges: readonly RangeRow[];
  readonly notes: readonly Note[];
}

/** Lines that came since the tag `from` and live at the tag `to`. */
export interface RangeRow {
  readonly from: string;
  readonly to: string;
  readonly fromCommit: string;
  readonly toCommit: string;
  /** Of the second commit; null where git cannot read it. */
  readonly date: string | null;
  /** Other tags on the second commit. */
  readonly alsoCalled: readonly string[];
  readonly lines: Counts;
  readonly share: Shares;
  /** Commits, but merges, of the range. */
  readonly commits: Counts;
  /** Those that have lines. */
  readonly roles: Portion['roles'];
}

/** For programs. */
export function rangeListJson({ repository, rule, pattern, only, ranges, notes }: RangeList): string {
  const { head, headDate, reasons } = repository;
  const told = { head, date: headDate, rule, tags: pattern, only, ranges, reasons, notes };
  return `${JSON.stringify(told, null, 1)}\n`;
}

export function rangeListMarkdown(list: RangeList): string {
  const { repository, rule, ranges, notes } = list;
  const reasons = repository.reasons.map(reason => `${incompleteReason(reason)}.`);
  return `${[
    `# How much of each release of ${markdownText(repository.name)} did AI write?`,
    [`New lines of each release that live in it: ${asked(list)}.`, ...reasons].join(' '),
    ...notes.map(noteText),
    rangeTable(ranges),
    `Rule \`${rule.id}\`, hash \`${rule.hash}\`. Made with the program from ${SOURCE}`,
  ].join('\n\n')}\n`;
}

function asked({ pattern, only: { under, roles, kinds } }: RangeList): string {
  return [
    pattern === null ? 'all release tags' : `tags that fit ${markdownText(pattern)}`,
    ...(under === '' ? [] : [`under ${markdownText(under)}`]),
    ...(roles.length === 0 ? [] : [`files for ${roles.join(', ')}`]),
    ...(kinds.length === 0 ? [] : [`files that fit ${kinds.map(markdownText).join(', ')}`]),
  ].join('; ');
}

function rangeTable(ranges: readonly RangeRow[]): string {
  const rows = ranges.map(({ from, to, date, lines, share, commits }) => [
    markdownText(to),
    markdownText(from),
    date?.slice(0, 10) ?? '–',
    grouped(lines.counted),
    percent(share.low),
    percent(share.users),
    upperPercent(share.high),
    grouped(commits.counted),
  ]);
  const figures = ['new lines', ...BOUND_HEADS, 'commits'].map(numbers);
  return table(['release', 'since', 'date', ...figures], rows);
}
