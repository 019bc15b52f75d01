import type { ClaimUnit } from '../core/claim';
import { LIMITS, type LimitOption } from '../core/gate';
import { ROLES } from '../core/model';
import type { StoreId } from '../core/sessions';

function limit(option: LimitOption) {
  const { kind, words } = LIMITS.find(row => row.option === option)!;
  return { type: 'string', value: 'P', words: `at ${kind} P percent of the lines may be ${words}` } as const;
}

/** What the room of claims has is brought along only where a claim is held against a history. */
export const UNITS = ['living', 'new', 'added', 'commits'] as const satisfies readonly ClaimUnit[];

/** What reads them is brought along only where it is asked for. */
export const SESSION_STORES = [
  ...['claude-code', 'codex', 'gemini-cli', 'qwen-code'],
  ...['copilot-cli', 'opencode', 'crush', 'vscode-chat'],
] as readonly StoreId[];

/**
 * Every option of the command line, as `parseArgs` of Node takes them; `value` is what its value is called in the
 * help, and `words` what it does. Which commands take it stands in their rows.
 */
export const OPTIONS = {
  format: { type: 'string', value: 'F', words: 'what the result is written as' },
  rev: { type: 'string', value: 'REV', words: 'branch, tag or commit to analyse (default: HEAD)' },
  rule: {
    type: 'string',
    value: 'ID',
    words:
      "the rule that decides the figures: default; ignore-revs, which looks through the commits named in .git-blame-ignore-revs; messages, which hears commits alone, not what tools record of single lines; generated-in, which counts generated, vendored, lock and minified files, too; or, of ranges, aider: Aider's own rule for what it says of its releases",
  },
  out: {
    type: 'string',
    value: 'FILE',
    words: 'write the result to FILE instead of standard output; of a dataset: to this folder',
  },
  file: {
    type: 'string',
    multiple: true,
    value: 'F',
    words: 'only this file, by its path from the top of the repository; may be repeated',
  },
  role: {
    type: 'string',
    multiple: true,
    value: 'R',
    words: `only files with this role: ${ROLES.join(', ')}; may be repeated`,
  },
  under: {
    type: 'string',
    value: 'DIR',
    words: 'only this folder or file, by its path from the top of the repository',
  },
  for: { type: 'string', value: 'FORM', words: 'what the disclosure is for' },
  report: {
    type: 'string',
    value: 'FILE',
    words:
      'make it from this report in JSON instead of counting; one that does not agree with itself is refused',
  },
  kind: {
    type: 'string',
    multiple: true,
    value: 'GLOB',
    words:
      "only files that this pattern of .gitignore takes in: '*.py', 'src/**/*.ts'; may be repeated, the last that fits decides, and with ! before it it lets out",
  },
  tags: {
    type: 'string',
    value: 'GLOB',
    words:
      "a list: what came with each tag that fits, as 'v*.*.0', since the one before; all release tags where no pattern follows",
  },
  range: { type: 'string', value: 'A..B', words: 'only what came in between' },
  share: { type: 'string', value: 'S', words: 'how much is claimed, as 80, "at most 10 %" or 70-90' },
  unit: {
    type: 'string',
    value: 'U',
    words: `what the claim counts: ${UNITS.join(', ')} (living lines; lines that are new in the window and live at its end; added lines; commits)`,
  },
  window: {
    type: 'string',
    value: 'W',
    words: 'the time that is claimed, as 2026-05, 2026, v1.0..v2.0, "since v1.0" or "release v2.0"',
  },
  all: {
    type: 'boolean',
    words:
      'also what takes long: every line that git blame could give to another commit, and git blame -C -C -C',
  },
  'max-low': limit('max-low'),
  'min-low': limit('min-low'),
  'max-users': limit('max-users'),
  definition: {
    type: 'string',
    value: 'ID',
    words:
      'hold --max-low and --min-low against the share of this definition; the definitions command lists all',
  },
  policy: {
    type: 'string',
    value: 'POLICY',
    words: 'what a project asks of commits in which AI had a part; the policies command lists all',
  },
  'local-sessions': {
    type: 'boolean',
    words:
      'also hear the sessions that agents keep on this machine, which are read for it: lines that are found in them are theirs, where no record speaks; nobody else can count it again',
  },
  'only-sessions': {
    type: 'boolean',
    words:
      'only lines that sessions on this machine tell of, for you to publish: with --local-sessions, --out FILE and the --format in which others read it',
  },
  ledger: { type: 'boolean', words: 'with the ledger of all lines, which may be large' },
  store: {
    type: 'string',
    multiple: true,
    value: 'S',
    words: `only sessions of this tool: ${SESSION_STORES.join(', ')}; may be repeated`,
  },
  'sessions-home': {
    type: 'string',
    value: 'DIR',
    words:
      "the home folder in which agents' sessions are looked for (default: yours, and where the environment names others)",
  },
  jobs: {
    type: 'string',
    value: 'N',
    words: 'how many repositories are analysed at once (default: as many as there are cores)',
  },
  shard: {
    type: 'string',
    value: 'I/N',
    words:
      'only part I of N of the repositories; a repository is always in the same part, so that N machines do the work of one',
  },
  memory: {
    type: 'string',
    value: 'MIB',
    words: 'the most memory that the process of one repository may have (default: 4096)',
  },
  'time-limit': {
    type: 'string',
    value: 'S',
    words: 'the most seconds that one repository may take (default: 3600)',
  },
  'people-key': {
    type: 'string',
    value: 'FILE',
    words:
      'the key under which people become names: 64 hex digits (default: one of the dataset, made at the first time)',
  },
  forget: {
    type: 'boolean',
    words:
      'remove what is kept of where in the files of sessions the records lie that matter, and read nothing',
  },
  cache: {
    type: 'string',
    value: 'DIR',
    words: "where reports and answers of git are kept (default: the platform's cache folder), or none",
  },
  quiet: { type: 'boolean', words: 'no progress and no list of problems' },
  help: { type: 'boolean', short: 'h', words: 'this text; after a command, what that command takes' },
  version: { type: 'boolean', words: 'the version of the program' },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** Go with every command. */
export const COMMON = ['cache', 'quiet', 'help', 'version'] as const satisfies readonly OptionName[];
