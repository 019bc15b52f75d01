import { commit, file } from './fast-import';

/** Repositories whose commits or refs are unusual, as `git fast-import` reads them. */

const MONTH = 30 * 24;

function path(branch: number): string {
  return `folder-${branch % 50}/file-${branch}.txt`;
}

function text(branch: number, version: number): string {
  return Array.from({ length: 10 }, (_, i) => `${branch} ${i} ${i < version ? version : 0}\n`).join('');
}

/** Branches of one commit each, all merged at once. */
export function* octopus(parents: number) {
  const branches = Array.from({ length: parents }, (_, i) => i);
  yield commit({ branch: 'main', mark: 1, hour: 0 });
  yield file('root.txt', 'root\n');
  for (const branch of branches) {
    yield commit({ branch: `b${branch}`, mark: branch + 2, parents: [1], hour: 1 + branch });
    yield file(path(branch), text(branch, 1));
  }
  const marks = branches.map(branch => branch + 2);
  yield commit({ branch: 'main', mark: parents + 2, parents: marks, hour: parents + 1 });
  for (const branch of branches) yield file(path(branch), text(branch, 1));
}

/** Release tags, many to each commit of a straight line. */
export function* releases(tags: number, commits: number) {
  for (let mark = 1; mark <= commits; mark++) {
    yield commit({ branch: 'main', mark, parents: mark > 1 ? [mark - 1] : [], hour: mark });
    yield file(path(mark % 100), text(mark % 100, mark));
  }
  for (let tag = 0; tag < tags; tag++)
    yield `reset refs/tags/v1.0.${tag}\nfrom :${1 + Math.floor((tag * commits) / tags)}\n\n`;
}

/** Which version of each branch's file a branch has. */
type Versions = Map<number, number>;

function* take(into: Versions, other: Versions): Generator<string> {
  for (const [branch, version] of other)
    if (version > (into.get(branch) ?? 0)) {
      into.set(branch, version);
      yield file(path(branch), text(branch, version));
    }
}

/**
 * Branches that change a file of their own, then merge a neighbour, which merges them in the same round: to the left
 * and to the right in turn. In the end the main line merges them all.
 */
export function* crissCross(branches: number, rounds: number) {
  let mark = 1;
  const tips = new Array<number>(branches).fill(1);
  const held = tips.map((): Versions => new Map());
  yield commit({ branch: 'main', mark, hour: 0 });
  for (let round = 1; round <= rounds; round++) {
    for (let branch = 0; branch < branches; branch++) {
      yield commit({ branch: `b${branch}`, mark: ++mark, parents: [tips[branch]!], hour: MONTH * round });
      yield* take(held[branch]!, new Map([[branch, round]]));
      tips[branch] = mark;
    }
    const before = tips.map((tip, branch) => ({ tip, versions: new Map(held[branch]) }));
    for (let branch = 0; branch < branches; branch++) {
      const other = before[partner(branch, round, branches)]!;
      const parents = [tips[branch]!, other.tip];
      yield commit({ branch: `b${branch}`, mark: ++mark, parents, hour: MONTH * round + 1 });
      yield* take(held[branch]!, other.versions);
      tips[branch] = mark;
    }
  }
  let main = 1;
  const all: Versions = new Map();
  for (const [branch, tip] of tips.entries()) {
    const hour = MONTH * (rounds + 1) + 24 * branch;
    yield commit({ branch: 'main', mark: ++mark, parents: [main, tip], hour });
    yield* take(all, held[branch]!);
    main = mark;
  }
}

/** Pairs of neighbours, other ones in each round. */
function partner(branch: number, round: number, branches: number): number {
  const even = (branch + round) % 2 === 0;
  return (branch + (even ? 1 : branches - 1)) % branches;
}
