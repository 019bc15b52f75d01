import { CLASSES, type FileRole, type LeftOut } from '../model';
import { grouped } from '../text';
import { incompleteReason, NO_SHARE } from './completeness';
import { declaredLines, sharesOf } from './figures';
import { BOUND_HEADS, boundsText, CLASS_MEANING } from './markdown-tables';
import { markdownText, numbers, percent, table, upperPercent } from './markdown-text';
import { type Note, noteText, rangeNotes } from './note';
import type { Counts, Report, Shares } from './schema';
import { SOURCE } from './source';

/** After which commit the lines came. */
export interface Since {
  /** As it was asked for. */
  readonly revision: string;
  readonly commit: string;
  /** Not the revision's own commit is meant, but its merge base with the other end. */
  readonly isMergeBase?: boolean;
  /** The last commits that both ends have in common; null or left out where that is not known. */
  readonly bases?: readonly string[] | null;
}

/** Who wrote a part of the living lines: a file's, a folder's, or those that came between two revisions. */
export interface Portion {
  readonly repository: {
    readonly name: string;
    readonly head: string;
    readonly headDate: string | null;
    /** Why its history is not complete. */
    readonly reasons: readonly string[];
  };
  readonly rule: {
    readonly id: string;
    readonly hash: string;
    /** Where the rule is another's: how it is called among all definitions, and where it is written down. */
    readonly definition?: string;
    readonly source?: string;
  };
  /** Where the records of single lines are kept that were heeded, and the branches that told something. */
  readonly heeded: {
    readonly records: Report['records']['refs'];
    readonly branches: Report['records']['branches'];
  };
  /** A file or folder by its path from the top; '' for all. */
  readonly under: string;
  /** Only files with these roles count; all where there are none. */
  readonly onlyRoles: readonly FileRole[];
  /** Only files that these patterns take in count; all where there are none. */
  readonly onlyKinds: readonly string[];
  readonly since: Since | null;
  /** As it was asked for. */
  readonly revision: string;
  readonly lines: Counts;
  readonly share: Shares;
  /** Commits, but merges, of the head's history or of the range. */
  readonly commits: Counts;
  readonly agents: readonly {
    readonly agent: string;
    readonly model: string | null;
    readonly lines: number;
    readonly commits: number;
  }[];
  /** Those that have lines. */
  readonly roles: readonly { readonly role: FileRole; readonly lines: Counts }[];
  readonly files: readonly { readonly path: string; readonly lines: Counts }[];
  /** Files asked for that count, with lines or without. */
  readonly filesCounted: number;
  /** Files asked for that do not count. */
  readonly filesLeftOut: number;
  /** Why they do not, each reason once. */
  readonly leftOut: readonly LeftOut[];
  /** The commits that own most of these lines. */
  readonly owners: readonly {
    readonly commit: string;
    readonly date: string | null;
    readonly subject: string;
    readonly class: string;
    readonly lines: number;
    readonly signs: readonly string[];
  }[];
  /** How many commits own any of them. */
  readonly allOwners: number;
  /** What else a reader has to know. */
  readonly notes?: readonly Note[];
}

const MOST_FILES = 30;

export function portionMarkdown(portion: Portion): string {
  const sections = [
    headline(portion),
    ...rangeNotes(portion).map(noteText),
    classes(portion),
    agents(portion),
    roles(portion),
    files(portion),
    owners(portion),
    made(portion),
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

function headline({ repository, under, since, revision, lines, share, filesLeftOut }: Portion): string {
  const what = under === '' ? repository.name : under;
  const range = since === null ? '' : `, ${sinceText(since)} to ${revision}`;
  const title = `# How much of ${markdownText(`${what}${range}`)} did AI write?`;
  const kind = since === null ? 'living lines' : 'new lines that still live';
  const left =
    filesLeftOut === 0
      ? ''
      : filesLeftOut === 1
        ? ' One file does not count.'
        : ` ${grouped(filesLeftOut)} files do not count.`;
  const reasons = repository.reasons.map(reason => ` ${incompleteReason(reason)}.`).join('');
  if (share.low === null)
    return `${title}\n\n${lines.counted === 0 ? 'No line counts' : NO_SHARE}.${left}${reasons}`;
  const at = `at \`${repository.head.slice(0, 12)}\` of ${repository.headDate?.slice(0, 10) ?? 'an unknown date'}`;
  return `${title}\n\n**${percent(share.low)} of ${grouped(lines.counted)} ${kind} are declared AI** (${boundsText(share)}), ${at}.${left}${reasons}`;
}

function sinceText({ revision, isMergeBase }: Since): string {
  return isMergeBase ? `merge base with ${revision}` : revision;
}

function classes({ lines, share, commits, under }: Portion): string {
  const withCommits = under === '';
  const rows = CLASSES.map(name => [
    `${name}: ${CLASS_MEANING[name]}`,
    grouped(lines[name]),
    percent(share.low === null ? null : lines[name] / lines.counted),
    ...(withCommits ? [grouped(commits[name])] : []),
  ]);
  const head = ['class', ...['lines', 'share', ...(withCommits ? ['commits'] : [])].map(numbers)];
  return `## Classes\n\n${table(head, rows)}`;
}

function agents({ agents, under }: Portion): string {
  const shown = agents.filter(({ lines }) => lines > 0 || under === '');
  const rows = shown.map(({ agent, model, lines, commits }) => [
    markdownText(agent),
    markdownText(model ?? '–'),
    grouped(lines),
    ...(under === '' ? [grouped(commits)] : []),
  ]);
  const head = ['agent', 'model', ...['lines', ...(under === '' ? ['commits'] : [])].map(numbers)];
  return rows.length === 0 ? '' : `## Agents\n\n${table(head, rows)}`;
}

function roles({ roles, share }: Portion): string {
  if (roles.length < 2) return '';
  const rows = roles.map(({ role, lines }) => [role, grouped(lines.counted), ...shareCells(lines, share)]);
  return `## Roles of files\n\n${table(['role', ...['lines', ...BOUND_HEADS].map(numbers)], rows)}`;
}

function shareCells(lines: Counts, all: Shares): string[] {
  const { low, users, high } = all.low === null ? all : sharesOf(lines);
  return [percent(low), percent(users), upperPercent(high)];
}

function files({ files, share }: Portion): string {
  if (files.length < 2) return '';
  const most = [...files].sort(
    (a, b) => declaredLines(b.lines) - declaredLines(a.lines) || b.lines.counted - a.lines.counted,
  );
  const rows = most
    .slice(0, MOST_FILES)
    .map(({ path, lines }) => [
      markdownText(path),
      grouped(lines.counted),
      grouped(declaredLines(lines)),
      ...shareCells(lines, share),
    ]);
  const more = files.length - rows.length;
  const rest = more > 0 ? `\n\nand ${grouped(more)} more` : '';
  return `## Files\n\n${table(['file', ...['lines', 'declared lines', ...BOUND_HEADS].map(numbers)], rows)}${rest}`;
}

function owners({ owners }: Portion): string {
  const rows = owners.map(({ commit, date, subject, class: name, lines, signs }) => [
    `\`${commit.slice(0, 12)}\` ${markdownText(subject)}`,
    date?.slice(0, 10) ?? '–',
    name,
    signs.map(markdownText).join(', ') || '–',
    grouped(lines),
  ]);
  return rows.length === 0
    ? ''
    : `## Commits that own most of it\n\n${table(['commit', 'date', 'class', 'signs', numbers('lines')], rows)}`;
}

function made({ rule }: Portion): string {
  return `Rule \`${rule.id}\`, hash \`${rule.hash}\`. Made with the program from ${SOURCE}`;
}
