import { type ObjectReader, type Ref, readSubjects } from '../git';
import type { CommitGraph } from '../graph';
import { requestIn, requestOf } from './branch';

/** A branch, and which commits of the history say that they joined it. */
export interface Candidate {
  readonly ref: Ref;
  /** Full ids; null where any commit may have. */
  readonly joinedBy: readonly string[] | null;
}

/** So many branches are looked into that no commit names. */
const MOST_UNNAMED = 300;

interface Chosen {
  readonly candidates: readonly Candidate[];
  /** Names of those that are too many. */
  readonly passedOver: readonly string[];
}

/** Branches that a commit of the history may have joined. */
export async function chooseBranches(
  reader: ObjectReader,
  branches: readonly Ref[],
  {
    graph,
    head,
    isAnyJoined,
  }: {
    readonly graph: CommitGraph;
    readonly head: string;
    /** Some commit may have joined a branch without naming it. */
    readonly isAnyJoined: boolean;
  },
  signal?: AbortSignal,
): Promise<Chosen> {
  const outside = branches.filter(({ object }) => graph.numberOf(object) === undefined);
  const requests = outside.filter(ref => requestOf(ref) !== null);
  const joined = requests.length > 0 ? await joiners(reader, head, signal) : new Map<number, string[]>();
  const named = requests.flatMap(ref => {
    const joinedBy = joined.get(requestOf(ref)!) ?? [];
    return joinedBy.length > 0 ? [{ ref, joinedBy }] : [];
  });
  const byTip = new Map<string, Ref>();
  for (const ref of isAnyJoined ? outside : [])
    if (!isRequest(ref) && !byTip.has(ref.object)) byTip.set(ref.object, ref);
  const others = [...byTip.values()];
  return {
    candidates: [...named, ...others.slice(0, MOST_UNNAMED).map(ref => ({ ref, joinedBy: null }))],
    passedOver: others.slice(MOST_UNNAMED).map(({ name }) => name),
  };
}

/** Also what a forge would merge, which is nobody's branch. */
function isRequest({ name }: Ref): boolean {
  return name.startsWith('pull/');
}

/** By the number of the request: commits whose first line ends with it. */
async function joiners(
  reader: ObjectReader,
  head: string,
  signal?: AbortSignal,
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  const visit = (commit: string, subject: string) => {
    const request = requestIn(subject);
    if (request === null) return;
    const known = found.get(request);
    if (known === undefined) found.set(request, [commit]);
    else known.push(commit);
  };
  await readSubjects(reader, head, visit, signal);
  return found;
}
