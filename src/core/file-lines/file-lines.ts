import type { CommitRow } from '../attribution';
import type { Basis, LeftOut } from '../model';

/** Why nothing is told of a file's lines: it is not counted, is not there, or is larger than an editor opens. */
export type Untold = LeftOut | 'absent' | 'large';

/** Whose some lines of a file are: a commit's, or a part of it that a record tells apart. */
export interface LineOwner extends CommitRow {
  readonly basis: Basis;
  /** Its lines are unknown, and count with those by people who use AI; false before the history was heard. */
  readonly byUser: boolean;
  /** Of lines that were written in sessions on this machine: the first and last day, UTC. */
  readonly sessionDays?: { readonly from: string; readonly to: string };
}

/** Who wrote each line of a file at a commit. */
export interface FileLines {
  readonly head: string;
  readonly hash: string;
  /** Where the commit has it by another name, since a rename is staged: that path. */
  readonly stagedFrom: string | null;
  /** Null where its lines are told. */
  readonly untold: Untold | null;
  /** As committed; empty where nothing is told. */
  readonly content: Uint8Array;
  /** For each line, as git counts them, its position in `owners`; -1 where its history is missing. */
  readonly lines: Int32Array;
  readonly owners: readonly LineOwner[];
  /**
   * Whether each commit was judged with the history around it. Before that it is by its own words: what a merge says of
   * its branch, and who used AI before, is not heard yet. What commits outside of the history say stays all that they say.
   */
  readonly isSettled: boolean;
}

/** Neighbouring lines of one owner; null: their history is missing. */
export interface OwnedLines<Who> {
  readonly who: Who | null;
  readonly lines: number;
}

/** Puts together what is told of a file. `rowOf` is asked once for each owner. */
export function fileLines<Who>(
  about: Pick<FileLines, 'head' | 'hash' | 'content' | 'isSettled'>,
  owned: readonly OwnedLines<Who>[],
  rowOf: (who: Who) => LineOwner,
): FileLines {
  const owners: LineOwner[] = [];
  const positions = new Map<Who, number>();
  const positionOf = (who: Who) => {
    const known = positions.get(who);
    if (known !== undefined) return known;
    const position = owners.push(rowOf(who)) - 1;
    positions.set(who, position);
    return position;
  };
  const lines = new Int32Array(owned.reduce((sum, { lines }) => sum + lines, 0));
  let at = 0;
  for (const { who, lines: count } of owned) {
    lines.fill(who === null ? -1 : positionOf(who), at, at + count);
    at += count;
  }
  return { ...about, stagedFrom: null, untold: null, lines, owners };
}

const NOTHING = new Uint8Array(0);

export function untoldFile(about: Pick<FileLines, 'head' | 'hash' | 'isSettled'>, untold: Untold): FileLines {
  return { ...about, stagedFrom: null, untold, content: NOTHING, lines: new Int32Array(0), owners: [] };
}
