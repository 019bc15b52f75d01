import { BINARY } from '../../src/core/lines';
import { blame } from './blame';
import { RandomHistory } from './random-history';
import { RandomSource } from './random-source';
import type { TestRepo } from './repo';
import { type Traced, traceRepo } from './trace-repo';

const OTHERS = 4;

export interface Checked {
  readonly files: number;
  readonly lines: number;
  /** Files of which a line once came from a binary file: blame looks through it, we do not. */
  readonly skipped: number;
  readonly differences: readonly string[];
}

interface Check {
  readonly seed: number;
  readonly commits: number;
  readonly binary: boolean;
  /** How many of a hundred commits are ignored. */
  readonly ignored?: number;
}

/** Holds the owners of every line at the head and at some other commits of a random history against `git blame`. */
export async function checkHistory({ seed, commits, binary, ignored = 0 }: Check): Promise<Checked> {
  const history = new RandomHistory(seed, { commits, binary });
  const { repo } = history;
  try {
    const random = new RandomSource(seed);
    if (random.chance(0.2)) repo.git('repack', '-adq');
    const heads = [history.head, ...random.shuffle(history.commits).slice(0, OTHERS)];
    const through = ignored === 0 ? [] : history.commits.filter(() => random.chance(ignored / 100));
    return compare(repo, await traceRepo(repo, history.head, heads, { ignored: through }), through);
  } finally {
    repo.dispose();
  }
}

function compare(repo: TestRepo, traced: Traced, ignored: readonly string[]): Checked {
  let [files, lines, skipped] = [0, 0, 0];
  const differences: string[] = [];
  const throughBinary = fromBinary(traced);
  const compared = new Set<number>();
  for (const [head, tree] of traced.at) {
    for (const [path, ours] of tree) {
      const version = traced.versions.get(head)!.get(path)!;
      if (ours === null || compared.has(version)) continue;
      compared.add(version);
      const expected = blame(repo, head, path, ignored);
      files++;
      lines += expected.length;
      const at = firstDifference(ours, expected);
      if (at < 0) continue;
      if (ours.length === expected.length && throughBinary.has(version)) skipped++;
      else differences.push(`${head} ${path}:${at + 1} ours ${ours[at]} git ${expected[at]}`);
    }
  }
  return { files, lines, skipped, differences };
}

/** Index of the first line with another owner, or -1. */
export function firstDifference(ours: readonly string[], expected: readonly string[]): number {
  const longer = ours.length > expected.length ? ours : expected;
  return longer.findIndex((_, i) => ours[i] !== expected[i]);
}

/** Versions that descend from a binary file. */
function fromBinary({ history, owned }: Traced): ReadonlySet<number> {
  const found = new Set<number>();
  history.versions.visitWanted(version => {
    if (owned[version]!.lines === BINARY) found.add(version);
    history.versions.forEachEdge(version, from => {
      if (found.has(from)) found.add(version);
    });
  });
  return found;
}
