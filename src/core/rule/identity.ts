import { createHash } from 'node:crypto';
import { type Catalogue, decidingRows } from '../evidence';
import { describeRules, FILE_RULES } from '../files';
import { CONVERSION } from '../graph';
import { CLASSES } from '../model';
import { DAY, GIT_BEGINS } from '../time';
import { IGNORE_REVS_FILE } from './ignore-revs';
import type { Override } from './override';
import { PRESETS, type RuleId } from './presets';

/** Everything that decides a figure, by name and by content. */
export interface RuleIdentity {
  readonly id: RuleId;
  /** SHA-256, in hex, over all that decides. */
  readonly hash: string;
  /** Sentences for a person. */
  readonly summary: readonly string[];
}

const PLAIN_BLAME = 'git blame: default diff, whole-file renames, no copies, no ignored revisions';
const LOOKING_THROUGH =
  'git blame --ignore-revs-file: default diff, whole-file renames, no copies; hunks that take more than 50 million comparisons stay';

/** To be raised when code, and not data, changes what a figure means. */
const METHOD = {
  version: 2,
  ownership: PLAIN_BLAME,
  samples: 'last first-parent commit of each ISO week, and release tags',
  users:
    'people who declared AI in this repository in the same commit or in the 91 days before it, by committer date',
  thresholds: 'a declared share that stays for 8 samples or to the end; new lines over 91 days',
  dates: { earliest: '1971', git: GIT_BEGINS, conversion: CONVERSION },
  lineCounts: 'git numstat of commits that are not merges',
  classes: CLASSES,
};

/** What decides beside the catalogue and the repository's override file. */
interface Brought {
  /** What the repository's file of ignored revisions names. */
  readonly named?: readonly string[];
  /** Agents' sessions of the machine are heard: nobody else can count it again. */
  readonly localSessions?: boolean;
}

export function identify(
  id: RuleId,
  catalogue: Catalogue,
  eraStart: number,
  override: Override | null,
  { named = [], localSessions = false }: Brought = {},
): RuleIdentity {
  const { looksThrough, hearsRecords, countsGenerated } = PRESETS[id];
  const records = hearsRecords ? RECORDS : null;
  const method = { ...METHOD, ownership: looksThrough ? LOOKING_THROUGH : PLAIN_BLAME, records };
  const rows = decidingRows(catalogue.raw);
  const decides = {
    ...{ id, method, eraStart, catalogue: rows, files: FILE_RULES, override },
    ...(looksThrough ? { ignored: named } : {}),
    ...(countsGenerated ? { countsGenerated } : {}),
    ...(localSessions ? { localSessions: SESSIONS } : {}),
  };
  return {
    id,
    hash: createHash('sha256').update(JSON.stringify(decides)).digest('hex'),
    summary: [
      ownership(id, named.length),
      ...(records === null ? [] : [RECORDS_SENTENCE, SQUASH_SENTENCE]),
      ...(localSessions ? [SESSIONS_SENTENCE] : []),
      'Declared (low) = (agent + pair) / counted. With AI users (users) = declared + assist + unknown lines by people who use AI: who declared it in this repository in the 91 days before. Up to (high) = all that is not proved human and not automation.',
      `No evidence is "unknown"; only commits before ${isoDay(eraStart)} (committer date) and those the repository declares are "human".`,
      `A date before ${isoDay(GIT_BEGINS)}, when git began, counts where the main line begins with what a conversion from an older system leaves: ${CONVERSION.commits} commits or more on ${CONVERSION.days} days or more, over ${CONVERSION.span / DAY} days or more, ${CONVERSION.inOrder * 10} of 10 in order. Other such dates, and those of 1970, prove nothing: "unknown".`,
      `Evidence: catalogue ${catalogue.version}, ${catalogue.raw.signs.length} signs${extras(override)}.`,
      ...describeRules(countsGenerated),
      'A threshold is reached where the declared share stays there for 8 samples or to the end; for new lines, the share of the last 91 days.',
      'Identities are joined by .mailmap; attributes are those of the analysed commit.',
    ],
  };
}

/** Whether the rule hears what recorders say of single lines. */
export function heedsRecords(id: RuleId): boolean {
  return PRESETS[id].hearsRecords;
}

const RECORDS =
  'where a believed record speaks of a file of a commit, its word stands for the lines of that file that the commit owns; where the commits of a branch that a commit joined are here, their lines in it are theirs';

const RECORDS_SENTENCE =
  'Where a tool recorded who wrote the lines of a file, its word stands for the lines of that file that the commit owns: AI is "agent", a known person "human", the rest "unknown", whatever the message says.';

const SQUASH_SENTENCE =
  'Where one commit joined a branch of several that is still in the repository, each line has the class of the commit that wrote it there.';

const SESSIONS =
  'lines of commits that are found again among the edits of sessions on this machine, where no record speaks; version 1';

const SESSIONS_SENTENCE =
  'Local sessions: lines that agents wrote in sessions which this machine keeps are "agent", where no record speaks of them. Nobody else can count this again, and what no session holds proves nothing.';

function ownership(id: RuleId, named: number): string {
  const also = named > 0 ? `, also where that is one of the ${named} named in ${IGNORE_REVS_FILE}` : '';
  const who = PRESETS[id].looksThrough
    ? `git blame names where it ignores the ${named} commits of ${IGNORE_REVS_FILE}`
    : `plain git blame names${also}`;
  return `A living line belongs to the commit that ${who}; a commit has one class, by the evidence in it.`;
}

function extras(override: Override | null): string {
  if (override === null) return '';
  const parts = [
    `${override.signs?.length ?? 0} own signs`,
    `${override.commits?.length ?? 0} declared commits`,
    `${override.exclude?.length ?? 0} left-out globs`,
  ];
  return `; with the repository's .writes-itself.json (${parts.join(', ')})`;
}

function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
