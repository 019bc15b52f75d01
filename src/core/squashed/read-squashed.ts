import { type CarriedFile, carry } from '../carried';
import { findNoCommits, type ObjectReader, type Ref, readOutside } from '../git';
import type { CommitGraph } from '../graph';
import type { Commit } from '../model';
import { type Branch, branchFrom, isSameWord, type OutsideCommit } from './branch';
import { chooseBranches } from './choose-branches';
import { findJoiners } from './find-joiners';
import { type Joining, readJoinings } from './read-joinings';
import {
  type BranchRange,
  NOTHING_SQUASHED,
  type SquashedCommit,
  type SquashedHistory,
  type Word,
} from './squashed-history';

export interface SquashContext {
  readonly graph: CommitGraph;
  /** Full id. */
  readonly head: string;
  /** What a commit of the history says, by number, and whether its message was joined from several. */
  readonly wordOf: (commit: number) => Word & { readonly isJoined: boolean };
  /** Numbers of the commits whose people declare AI: only they may have joined a branch that they do not name. */
  readonly declaring: readonly number[];
  /** What any commit says by its own words. */
  readonly judge: (commit: Commit) => Word;
}

/**
 * Finds commits of the history that joined branches which are still here, where these say more than the commit does, and
 * which of its lines each commit of the branch wrote. A branch that one commit made is left out: the history has it
 * under another id. What is told of one branch depends on no other, but that the first of two that a commit may have
 * joined is believed.
 */
export async function readSquashed(
  reader: ObjectReader,
  branches: readonly Ref[],
  context: SquashContext,
  signal?: AbortSignal,
): Promise<SquashedHistory> {
  const { graph, head, declaring } = context;
  const isAnyJoined = declaring.length > 0;
  const { candidates, passedOver } = await chooseBranches(
    reader,
    branches,
    { graph, head, isAnyJoined },
    signal,
  );
  if (candidates.length === 0) return { ...NOTHING_SQUASHED, passedOver };
  const tips = [...new Set(candidates.map(({ ref }) => ref.object))];
  const gone = new Set(await findNoCommits(reader, tips, signal));
  const outside = new Map<string, OutsideCommit>();
  const visit = (commit: Commit) => outside.set(commit.id, outsideCommit(commit, context.judge(commit)));
  const there = { tips: tips.filter(id => !gone.has(id)), known: [head] };
  const isWhole = await readOutside(reader, there, visit, signal);
  const lost = candidates.filter(({ ref }) => !isWhole || gone.has(ref.object)).map(({ ref }) => ref.name);
  if (!isWhole) return { ...NOTHING_SQUASHED, unread: lost, passedOver };
  const found = candidates.map(({ ref, joinedBy }) => ({ branch: branchFrom(ref, outside), ref, joinedBy }));
  const long = found.filter(({ branch }) => branch === null).map(({ ref }) => ref.name);
  const several = found.flatMap(({ branch, joinedBy }) =>
    branch !== null && branch.own.length > 1 ? [{ branch, joinedBy }] : [],
  );
  const unnamed = several.flatMap(({ branch, joinedBy }) => (joinedBy === null ? [branch] : []));
  const likely = await findJoiners(reader, unnamed, { graph, outside, joiners: declaring }, signal);
  const telling = several
    .map(({ branch, joinedBy }) => ({
      branch,
      isNamed: joinedBy !== null,
      joinedBy: joinedBy ?? likely.get(branch) ?? [],
    }))
    .filter(({ branch, joinedBy }) => isTelling(branch, joinedBy, outside, context));
  const joinings = await readJoinings(reader, telling, outside, signal);
  const commits = new Map<number, SquashedCommit>();
  for (const joining of joinings) claim(joining, commits, outside, graph);
  const broken = telling.filter(({ branch }) => !joinings.some(joining => joining.branch === branch));
  return {
    commits,
    unread: [...lost, ...broken.map(({ branch }) => branch.ref.name)],
    passedOver: [...passedOver, ...long],
  };
}

function outsideCommit({ id, parents, authorTime, committerTime }: Commit, word: Word): OutsideCommit {
  return { id, parents, authorTime, committerTime, word };
}

/** Whether its commits may say something else than the one that joined them. */
function isTelling(
  { own }: Branch,
  joinedBy: readonly string[],
  outside: ReadonlyMap<string, OutsideCommit>,
  { graph, wordOf }: SquashContext,
): boolean {
  const words = own.map(id => outside.get(id)!.word);
  return joinedBy.some(id => {
    const said = wordOf(graph.numberOf(id)!);
    return said.isJoined || words.some(word => !isSameWord(word, said));
  });
}

/** What was found of one branch, for commits of which no earlier one told anything. */
function claim(
  { branch, isNamed, sources, targets }: Joining,
  commits: Map<number, SquashedCommit>,
  outside: ReadonlyMap<string, OutsideCommit>,
  graph: CommitGraph,
): void {
  for (const { target, files } of carry({ sources, targets }).commits) {
    const number = graph.numberOf(target)!;
    const writers = new Set(files.flatMap(({ ranges }) => ranges.map(({ source }) => source)));
    // Where nothing names the branch, lines of one of its commits may have been picked, or written anew.
    if (commits.has(number) || (!isNamed && writers.size < 2)) continue;
    const told = files.map(file => [file.path, rangesIn(file, outside)] as const);
    commits.set(number, { branch: branch.ref, files: new Map(told) });
  }
}

function rangesIn({ ranges }: CarriedFile, outside: ReadonlyMap<string, OutsideCommit>): BranchRange[] {
  return ranges.map(({ first, last, source }) => ({ first, last, source, ...outside.get(source)!.word }));
}
