import type { JudgedHistory } from '../../attribution';
import { forEachRun, type Owner, type Runs } from '../../lines';
import type { Heard } from '../definition';
import type { LivingLines } from './facts';
import type { HeadFile } from './follow-head';
import { LINE_KINDS } from './line-kind';

/** Adds up lines that have owner, kind and sort of file in common. */
export class LineSums {
  private readonly sums = new Map<number, number>();

  constructor(
    /** Of each line of each file, by position in LINE_KINDS. */
    private readonly kinds: ReadonlyMap<HeadFile, Uint8Array>,
  ) {}

  add(file: HeadFile, runs: Runs): void {
    const kinds = this.kinds.get(file);
    let line = 0;
    forEachRun(runs, (owner, count) => {
      for (const end = line + count; line < end; line++)
        this.count(owner, kinds?.[line] ?? LINE_KINDS.length - 1, file.isGenerated);
    });
  }

  list(judged: JudgedHistory, heard: Heard): LivingLines[] {
    const { owners } = judged;
    return [...this.sums].map(([key, lines]) => {
      const owner = (Math.floor(key / BASE) - 1) as Owner;
      const commit = owners.commitOf(owner);
      const isHeard = commit === null || heard === 'all' || (heard === 'own' && isOwnWord(owner, judged));
      const whose = isHeard ? owner : owners.ofCommit(commit);
      return {
        commit,
        class: owners.classOf(whose),
        byUser: owners.isByUser(whose),
        kind: LINE_KINDS[(key % BASE) >> 1]!,
        isGenerated: (key & 1) === 1,
        lines,
      };
    });
  }

  private count(owner: Owner, kind: number, isGenerated: boolean): void {
    const key = (owner + 1) * BASE + 2 * kind + (isGenerated ? 1 : 0);
    this.sums.set(key, (this.sums.get(key) ?? 0) + 1);
  }
}

/** A record of the commit itself says who wrote the lines. */
function isOwnWord(owner: Owner, { owners, recordedBy }: JudgedHistory): boolean {
  const name = owners.className(owner);
  return (
    owners.basisOf(owner) === 'record' &&
    (name === 'agent' || name === 'human') &&
    recordedBy.get(owners.commitOf(owner)!)?.carried === null
  );
}

const BASE = 2 * LINE_KINDS.length + 2;
