import { declarationOf, type JudgedHistory, judgeHistory, type Reason } from '../attribution';
import {
  findGit,
  findNoCommits,
  listRefs,
  NotAnalysable,
  peelRefs,
  readCommits,
  resolveCommits,
} from '../git';
import type { MatchedFiles } from '../matched';
import type {
  Attribution,
  AuthorClass,
  Commit,
  Declaration,
  RecordedSummary,
  SessionSummary,
  SquashSummary,
} from '../model';
import { type OpenOptions, type OpenRepository, withRepository } from '../open';
import type { RecordedCommit } from '../recorded';
import type { SquashedCommit } from '../squashed';

export interface Explanation extends Attribution {
  readonly commit: string;
  /** Why the commit counts in `users`; null exactly where it does not. */
  readonly users: Declaration | null;
  /** What a tool recorded of its lines, where one did and is believed: their classes follow that. */
  readonly recorded?: RecordedSummary;
  /** The branch that it joined, where that is still there: each line has the class of the commit that wrote it. */
  readonly squash?: SquashSummary;
  /** What agents' sessions on this machine say, where they are heard and hold lines of it. */
  readonly session?: SessionSummary;
}

/**
 * Why each commit has its class, in the order asked for. A commit is judged as part of the history of
 * `options.revision`, which tells the branch it came from; one outside that history as part of all that the refs lead to.
 */
export async function explain(
  path: string,
  revisions: readonly string[],
  options: OpenOptions,
): Promise<Explanation[]> {
  return withRepository(path, options, async ({ reader, place, rule }) => {
    const digits = place.objectFormat === 'sha256' ? 64 : 40;
    const asked = await fullIds(path, revisions, digits, options);
    const found = new Map<string, Attribution>();
    const wanted = new Set(asked);
    const visit = (commit: string, attribution: Attribution) => {
      if (wanted.has(commit)) found.set(commit, attribution);
    };
    const run = { signal: options.signal, visit };
    const reasons = new Map<string, Reason>();
    const records = new Map<string, RecordedSummary>();
    const joined = new Map<string, SquashSummary>();
    const written = new Map<string, SessionSummary>();
    const note = ({ graph, aiUsers, recorded, squashed, matched }: JudgedHistory) => {
      for (const commit of wanted) {
        const number = graph.numberOf(commit);
        const record = number === undefined ? undefined : recorded.commits.get(number);
        if (record !== undefined) records.set(commit, summaryOf(record));
        const branch = number === undefined ? undefined : squashed.commits.get(number);
        if (branch !== undefined) joined.set(commit, squashOf(branch));
        const files = number === undefined ? undefined : matched.commits.get(number);
        if (files !== undefined) written.set(commit, sessionsIn(files));
        const reason = number === undefined ? null : aiUsers.reasonFor(number);
        if (reason !== null) reasons.set(commit, reason);
      }
    };
    note(await judgeHistory(reader, [place.head], rule, run));
    const outside = [...wanted].filter(commit => !found.has(commit));
    const [none] = await findNoCommits(reader, outside, options.signal);
    if (none !== undefined)
      throw new NotAnalysable('no-such-revision', `There is no commit ${none} in this repository.`);
    if (outside.length > 0) {
      const refs = await listRefs(findGit(options.searchPath), path, 'refs/', options.signal);
      const others = new Set((await peelRefs(reader, refs, options.signal)).values());
      note(await judgeHistory(reader, [place.head, ...outside, ...others], rule, run));
    }
    const users = await declarations(found, reasons, { reader, rule }, options.signal);
    return asked.map(commit => {
      const [recorded, squash, session] = [records.get(commit), joined.get(commit), written.get(commit)];
      const about = { commit, ...found.get(commit)!, users: users.get(commit) ?? null };
      return {
        ...about,
        ...(recorded && { recorded }),
        ...(squash && { squash }),
        ...(session && { session }),
      };
    });
  });
}

export function summaryOf({ recorder, version, files }: RecordedCommit): RecordedSummary {
  let [ai, human] = [0, 0];
  for (const { ranges } of files.values())
    for (const { first, last, writer } of ranges) {
      if (writer === 'ai') ai += last - first + 1;
      if (writer === 'human') human += last - first + 1;
    }
  return { recorder, version, files: files.size, ai, human };
}

function sessionsIn(files: MatchedFiles): SessionSummary {
  const ranges = [...files.values()].flat();
  const lines = { exact: 0, reformatted: 0, edited: 0 };
  for (const { found, first, last } of ranges) lines[found] += last - first + 1;
  return { agents: [...new Set(ranges.map(({ agent }) => agent))].sort(), ...lines };
}

function squashOf({ branch, files }: SquashedCommit): SquashSummary {
  const commits = new Map<string, { commit: string; class: AuthorClass; lines: number }>();
  for (const ranges of files.values())
    for (const { source, first, last, class: name } of ranges) {
      const row = commits.get(source) ?? { commit: source, class: name, lines: 0 };
      commits.set(source, row);
      row.lines += last - first + 1;
    }
  return { branch: `refs/${branch.name}`, commits: [...commits.values()].sort((a, b) => b.lines - a.lines) };
}

/** The commits are read once more, for the names of their authors. */
async function declarations(
  found: ReadonlyMap<string, Attribution>,
  reasons: ReadonlyMap<string, Reason>,
  { reader, rule }: Pick<OpenRepository, 'reader' | 'rule'>,
  signal?: AbortSignal,
): Promise<Map<string, Declaration | null>> {
  const made = new Map<string, Declaration | null>();
  const visit = ({ id, author }: Commit) => {
    const about = { commit: id, class: found.get(id)!.class, author };
    made.set(id, declarationOf(about, reasons.get(id) ?? null, rule.mailmap));
  };
  await readCommits(reader, [...found.keys()], visit, signal);
  return made;
}

async function fullIds(
  path: string,
  revisions: readonly string[],
  digits: number,
  options: OpenOptions,
): Promise<string[]> {
  const isFull = (revision: string) => revision.length === digits && /^[0-9a-f]+$/.test(revision);
  const names = [...new Set(revisions.filter(revision => !isFull(revision)))];
  const ids = await resolveCommits(findGit(options.searchPath), path, names, options.signal);
  const byName = new Map(names.map((name, i) => [name, ids[i]!]));
  return revisions.map(revision => byName.get(revision) ?? revision);
}
