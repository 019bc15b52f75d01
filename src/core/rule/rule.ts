import {
  type Catalogue,
  DEFAULT_ERA_START,
  loadCatalogue,
  type Mailmap,
  normaliseModel,
  parseMailmap,
} from '../evidence';
import {
  type AttributeSource,
  type Attributes,
  compileGlobs,
  displayPath,
  type GlobList,
  readAttributes,
} from '../files';
import { type ObjectReader, type Ref, type RepositoryPlace, readFilesAt } from '../git';
import type { LocalSessions } from '../matched';
import type { AgentModel, Problem } from '../model';
import { isRecordsRef } from '../records';
import { heedsRecords, identify, type RuleIdentity } from './identity';
import { IGNORE_REVS_FILE, readIgnoreRevs } from './ignore-revs';
import { OVERRIDE_FILE, type Override, readOverride } from './override';
import { PRESETS, type RuleId } from './presets';

/** A rule together with what it brings in from the analysed commit, ready to be applied. */
export interface Rule {
  readonly identity: RuleIdentity;
  readonly catalogue: Catalogue;
  readonly mailmap: Mailmap;
  readonly attributes: Attributes;
  readonly exclude: GlobList;
  /** Whether generated, vendored, lock and minified files count. */
  readonly countsGenerated: boolean;
  readonly eraStart: number;
  readonly override: Override | null;
  /** Ids of commits that are looked through when lines get their owners. */
  readonly ignored: readonly string[];
  /** What the repository's override file declares of a commit; empty for most. */
  readonly declared: (commit: string) => { declared?: 'ai' | 'human'; declaredAgent?: AgentModel };
  /** Where notes are kept that say who wrote single lines; none where the rule hears commits alone. */
  readonly records: readonly Ref[];
  /** Branches whose commits are heard of lines that another commit joined; none where the rule hears the history alone. */
  readonly branches: readonly Ref[];
  /** What agents keep of their sessions on this machine; null where it is not to be heard, which is the default. */
  readonly sessions: LocalSessions | null;
  readonly problems: readonly Problem[];
  /** All of this follows from these. */
  readonly sources: RuleSources;
}

/** What of a repository's refs a rule may heed. */
export type HeededRefs = Pick<RepositoryPlace, 'notes' | 'branches'>;

/** The files that a rule heeds, by byte-string path, and those of them that cannot be read. */
export interface RuleSources {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly unreadable: readonly string[];
}

const MAILMAP = '.mailmap';
const ATTRIBUTES = '.gitattributes';
const TOP_FILES = [MAILMAP, OVERRIDE_FILE, IGNORE_REVS_FILE];

/** Whether a rule heeds the file at this byte-string path. */
export function isHeeded(path: string): boolean {
  return TOP_FILES.includes(path) || path === ATTRIBUTES || path.endsWith(`/${ATTRIBUTES}`);
}

/** Whether the file at this byte-string path says which files count. */
export function decidesFiles(path: string): boolean {
  return isHeeded(path) && path !== MAILMAP && path !== IGNORE_REVS_FILE;
}

/** Reads from the tree of the head the files that a rule may heed, and puts it in force with them. */
export async function readRule(
  reader: ObjectReader,
  { head, ...refs }: Pick<RepositoryPlace, 'head'> & HeededRefs,
  id: RuleId,
  signal?: AbortSignal,
  sessions: LocalSessions | null = null,
): Promise<Rule> {
  return ruleFrom(id, await readFilesAt(reader, head, isHeeded, signal), refs, sessions);
}

/** A rule with the files that it heeds. Content that cannot be used becomes a problem. */
export function ruleFrom(
  id: RuleId,
  sources: RuleSources,
  refs: HeededRefs,
  sessions: LocalSessions | null = null,
): Rule {
  const problems: Problem[] = [];
  const { looksThrough, countsGenerated } = PRESETS[id];
  const { files, unreadable } = sources;
  if (unreadable.length > 0)
    problems.push(
      problem(
        'rule-file-missing',
        'Files that the rule heeds are missing from the repository',
        unreadable.map(displayPath),
      ),
    );
  const override = heedOverride(files.get(OVERRIDE_FILE), problems);
  const attributes = readAttributes(attributeSources(files));
  if (attributes.problems.length > 0)
    problems.push(problem('attributes-ignored', 'Parts of .gitattributes were ignored', attributes.problems));
  const { revisions, unusable } = readIgnoreRevs(files.get(IGNORE_REVS_FILE));
  if (looksThrough && unusable.length > 0)
    problems.push(
      problem(
        'revision-unusable',
        `Lines of ${IGNORE_REVS_FILE} that name no commit by its full id`,
        unusable,
      ),
    );
  const catalogue = loadCatalogue(override?.signs ?? []);
  const eraStart = override?.aiEraStart
    ? Date.parse(`${override.aiEraStart}T00:00:00Z`) / 1000
    : DEFAULT_ERA_START;
  return {
    identity: identify(id, catalogue, eraStart, override, {
      named: revisions,
      localSessions: sessions !== null,
    }),
    catalogue,
    mailmap: parseMailmap(files.get(MAILMAP)?.toString('utf8') ?? ''),
    attributes,
    exclude: compileGlobs(override?.exclude ?? []),
    countsGenerated,
    eraStart,
    override,
    ignored: looksThrough ? revisions : [],
    declared: declarations(override),
    records: recordsHeeded(id, refs),
    branches: branchesHeeded(id, refs),
    sessions,
    problems,
    sources,
  };
}

/** Which of the repository's notes a rule hears: where recorders keep what they say of single lines. */
export function recordsHeeded(id: RuleId, { notes }: Pick<HeededRefs, 'notes'>): readonly Ref[] {
  return heedsRecords(id) ? notes.filter(({ name }) => isRecordsRef(`refs/${name}`)) : [];
}

/** Which of the repository's branches a rule hears: their commits may have written what another joined. */
export function branchesHeeded(id: RuleId, { branches }: Pick<HeededRefs, 'branches'>): readonly Ref[] {
  return heedsRecords(id) ? branches : [];
}

function heedOverride(content: Buffer | undefined, problems: Problem[]): Override | null {
  if (content === undefined) return null;
  const { override, error } = readOverride(content);
  if (error !== null)
    problems.push(problem('override-ignored', `${OVERRIDE_FILE} was ignored: ${error}`, [OVERRIDE_FILE]));
  return override;
}

function attributeSources(files: ReadonlyMap<string, Buffer>): AttributeSource[] {
  const sources: AttributeSource[] = [];
  for (const [path, content] of files) {
    if (!path.endsWith(ATTRIBUTES)) continue;
    sources.push({
      dir: path.slice(0, -ATTRIBUTES.length).replace(/\/$/, ''),
      text: content.toString('latin1'),
    });
  }
  return sources;
}

function declarations(override: Override | null): Rule['declared'] {
  const byPrefix = new Map<string, ReturnType<Rule['declared']>>();
  const lengths = new Set<number>();
  for (const { commit, by, agent, model } of override?.commits ?? []) {
    lengths.add(commit.length);
    const declaredAgent = agent
      ? { agent, model: model ? (normaliseModel(model)?.id ?? model) : null }
      : undefined;
    byPrefix.set(commit, { declared: by, ...(declaredAgent ? { declaredAgent } : {}) });
  }
  return commit => {
    for (const length of lengths) {
      const found = byPrefix.get(commit.slice(0, length));
      if (found) return found;
    }
    return {};
  };
}

function problem(code: string, message: string, examples: readonly string[]): Problem {
  return { code, message, count: examples.length, examples: examples.slice(0, 5) };
}
