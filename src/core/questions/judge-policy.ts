import { type JudgeContext, type JudgedRange, judgeRange } from '../attribution';
import { MarkReader } from '../evidence';
import { displayPath } from '../files';
import { type ObjectReader, readChangedPaths, readHistory } from '../git';
import type { CommitGraph } from '../graph';
import type { AuthorClass, Commit } from '../model';
import { type OpenOptions, withReader } from '../open';
import {
  type CommitOfRange,
  type FaultyCommit,
  hasBegun,
  type Policy,
  PolicyJudge,
  type PolicyVerdict,
} from '../policy';
import { type RecordedCommit, readRecordsIn } from '../recorded';
import { type Rule, readRule } from '../rule';
import { compareText } from '../text';

export interface PolicyOptions extends OpenOptions {
  /** As it was asked for, and the rows that it stands for. */
  readonly policy: string;
  readonly rows: readonly Policy[];
  /** Only commits that this one, by its full id, does not lead to; null for all that the revision leads to. */
  readonly since: string | null;
}

/**
 * Whether the commits of a range keep a policy. What the repository itself declares of commits is read where the range
 * begins: what is judged must not say how. Nor is it believed that a commit is a person's alone: a policy is about what
 * the commit says.
 */
export function judgeByPolicies(path: string, options: PolicyOptions): Promise<PolicyVerdict> {
  const { since, policy, rows, signal } = options;
  return withReader(path, options, async (place, reader) => {
    const rule = await readRule(reader, { ...place, head: since ?? place.head }, options.rule, signal);
    const range = { tip: place.head, known: since === null ? [] : [since] };
    const found = await judgeRange(reader, range, withoutPardon(rule), signal);
    const { graph, cut } = found;
    const records = await readRecordsIn(reader, rule.records, graph, signal);
    const judge = await judgeAll(reader, range, { ...found, rule, records, policy, rows }, signal);
    const verdict = judge.verdict([...cut, ...reader.boundary].some(id => mayHide(graph, id, rows)));
    return { ...verdict, faulty: await withPaths(reader, verdict.faulty, signal) };
  });
}

/** Whether commits of a policy's time may be missing behind one at which history is cut. */
function mayHide(graph: CommitGraph, edge: string, rows: readonly Policy[]): boolean {
  const number = graph.numberOf(edge);
  if (number === undefined) return false;
  const time = graph.times[number]!;
  return Number.isNaN(time) || rows.some(row => hasBegun(row, time));
}

async function withPaths(
  reader: ObjectReader,
  faulty: readonly FaultyCommit[],
  signal: AbortSignal | undefined,
): Promise<FaultyCommit[]> {
  if (faulty.length === 0) return [];
  const ids = faulty.map(({ commit }) => commit);
  const changed = await readChangedPaths(reader, ids, signal);
  return faulty.map(row => {
    const [first] = [...(changed.get(row.commit) ?? [])].sort(compareText);
    return { ...row, path: first === undefined ? null : displayPath(first) };
  });
}

function withoutPardon(rule: Rule): JudgeContext {
  const declared = (commit: string) => {
    const said = rule.declared(commit);
    return said.declared === 'human' ? {} : said;
  };
  return { ...rule, declared };
}

interface Found extends JudgedRange, Pick<PolicyOptions, 'policy' | 'rows'> {
  readonly rule: Rule;
  readonly records: ReadonlyMap<number, RecordedCommit>;
}

/** Reads the range once more, for what its messages say beside their class. */
async function judgeAll(
  reader: ObjectReader,
  { tip, known }: { readonly tip: string; readonly known: readonly string[] },
  found: Found,
  signal: AbortSignal | undefined,
): Promise<PolicyJudge> {
  const { graph, judged, heard, records } = found;
  const marks = new MarkReader(found.rule.catalogue);
  let judge = new PolicyJudge(found.policy, found.rows);
  const begin = () => {
    judge = new PolicyJudge(found.policy, found.rows);
    return (commit: Commit) => {
      const number = graph.numberOf(commit.id);
      if (number === undefined) return;
      const { class: name, evidence } = judged[number]!;
      const isRecorded = hasAiLines(records.get(number));
      const isPlain = evidence.length === 0 && !isRecorded && !SIGNED.test(commit.message);
      judge.add(number, {
        ...(isPlain ? NOTHING : marks.read(commit)),
        ...about(commit),
        declaresAi: DECLARE.has(name) || isRecorded,
        isWithoutAi: (name === 'automation' || name === 'human') && !isRecorded,
        isHeard: heard.has(number),
      });
    };
  };
  await readHistory(reader, { tips: [tip], known }, begin, signal);
  return judge;
}

const DECLARE: ReadonlySet<AuthorClass> = new Set(['agent', 'pair', 'assist']);
/** What can name an AI in a commit that bears no mark. */
const SIGNED = /signed-off-by|co-(?:author|develop)/i;
const NOTHING = { marks: [], trailers: [], conversations: [], isByAgent: false } as const;

function about({ id, parents, committerTime, message }: Commit) {
  const subject = (/\S[^\n]*/.exec(message.slice(0, 2000))?.[0] ?? '').trimEnd();
  return { id, subject, time: committerTime, isMerge: parents.length > 1 } satisfies Partial<CommitOfRange>;
}

function hasAiLines(record: RecordedCommit | undefined): boolean {
  if (record === undefined) return false;
  return [...record.files.values()].some(({ ranges }) => ranges.some(({ writer }) => writer === 'ai'));
}
