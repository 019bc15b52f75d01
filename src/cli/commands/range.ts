import { type FileRole, ROLES } from '../../core/model';
import { type AskedRange, RANGE_RULES, type RangeRule } from '../../core/range';
import { UsageError } from '../usage-error';
import { atMostOnePath, type CommandRow, choice, rangeOf, type Values } from './row';

/** One range, or what came with each tag that fits a pattern; null: those of releases. */
export type WhichRanges = { readonly range: AskedRange } | { readonly pattern: string | null };

export interface RangeCommand {
  readonly name: 'range';
  readonly path: string;
  readonly which: WhichRanges;
  readonly roles: readonly FileRole[];
  readonly under: string;
  readonly kinds: readonly string[];
  /** Of others; null: that of the command line. */
  readonly ruleOfOthers: RangeRule | null;
  /** Null: text for people who look at a terminal. */
  readonly format: 'json' | 'markdown' | null;
  readonly out: string | null;
}

export const RANGE: CommandRow<RangeCommand> = {
  name: 'range',
  takes: '[PATH] A..B',
  about:
    'Lines that A did not have and that live at B: with bounds, by role, agent and file. Ends are tags, branches, commits or days (2026-01-01: as that day began, UTC). A...B: since the merge base of both, as a pull request from B into A. With --tags instead of A..B: one row for each release.',
  options: ['tags', 'role', 'under', 'kind', 'format', 'rev', 'rule', 'out'],
  rules: RANGE_RULES,
  read: (words, values, isTerminal) => {
    const plain = isTerminal && values.out === undefined ? null : ('json' as const);
    return {
      name: 'range',
      ...asked(words, values),
      roles: (values.role ?? []).map(role => choice('role', ROLES, role)),
      under: (values.under ?? '').replace(/^\.\//, '').replace(/\/$/, ''),
      kinds: values.kind ?? [],
      ruleOfOthers: RANGE_RULES.find(id => id === values.rule) ?? null,
      format:
        values.format === undefined ? plain : choice('format', ['json', 'markdown'] as const, values.format),
      out: values.out ?? null,
    };
  },
};

/** Without --tags the last word is the range: a path may hold dots, too. */
function asked(words: readonly string[], { tags, rev }: Values): Pick<RangeCommand, 'path' | 'which'> {
  if (tags !== undefined)
    return { path: atMostOnePath(words), which: { pattern: tags === '' ? null : tags } };
  const range = rangeOf(words.at(-1) ?? '', 'range needs');
  if (rev !== undefined)
    throw new UsageError('--rev goes with --tags; of A..B the second end is the revision.');
  return { path: atMostOnePath(words.slice(0, -1)), which: { range } };
}
