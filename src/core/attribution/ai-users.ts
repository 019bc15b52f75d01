import type { Mailmap } from '../evidence';
import type { CommitGraph } from '../graph';
import type { AuthorClass, Declaration, Identity } from '../model';
import { inert } from '../text';
import { DAY } from '../time';
import { type Attributions, CODE, declaresAi } from './attributions';

/** In seconds: for so long after declaring AI a person is an AI user; to the second, the end included. */
export const USER_WINDOW = 91 * DAY;

/** Without the person, who is the author of the commit it is about. */
export type Reason = Omit<Declaration, 'person'>;

/** What decides who is an AI user when. */
interface Ground {
  readonly table: Attributions;
  readonly graph: CommitGraph;
  /** Number of each commit's author among the people. */
  readonly authors: Int32Array;
  readonly inHistory: (commit: number) => boolean;
  /** Ids of the commits at the edge of what was fetched: what stands there need not be their author's. */
  readonly boundary: ReadonlySet<string>;
}

/**
 * Who declared AI when, by committer date and not by place: only commits of the head's history that have a date declare,
 * and only those that have a date are an AI user's.
 */
export class AiUsers {
  /** By person: commits that declare AI, oldest first; of one second, in the order of their numbers. */
  private readonly declaring = new Map<number, number[]>();

  constructor(private readonly ground: Ground) {
    const { table, graph, authors, inHistory } = ground;
    const { times } = graph;
    authors.forEach((author, commit) => {
      if (!inHistory(commit) || !table.isAi(commit) || Number.isNaN(times[commit]!)) return;
      const own = this.declaring.get(author);
      if (own === undefined) this.declaring.set(author, [commit]);
      else own.push(commit);
    });
    for (const own of this.declaring.values()) own.sort((a, b) => times[a]! - times[b]! || a - b);
  }

  /** The same for the reader: by object id, and how many whole days lie between. */
  reasonFor(commit: number): Reason | null {
    const { ids, times } = this.ground.graph;
    const declared = this.declarationBefore(commit);
    if (declared === null) return null;
    return { commit: ids[declared]!, days: Math.floor((times[commit]! - times[declared]!) / DAY) };
  }

  /** Marks the commits of AI users in the table. */
  mark(): void {
    const { table, authors } = this.ground;
    for (let commit = 0; commit < authors.length; commit++)
      if (this.declarationBefore(commit) !== null) table.users[commit] = 1;
  }

  /**
   * For an `unknown` commit of an AI user: the newest commit, no later than this one, in which that person declared AI.
   * Null for all others.
   */
  declarationBefore(commit: number): number | null {
    const { table, graph, authors, boundary } = this.ground;
    if (table.classes[commit] !== CODE.unknown || boundary.has(graph.ids[commit]!)) return null;
    const newest = this.newestUntil(authors[commit]!, graph.times[commit]!);
    const isRecent = newest !== null && graph.times[commit]! - graph.times[newest]! <= USER_WINDOW;
    return isRecent ? newest : null;
  }

  /** Never later than NaN, which is the time of what has none. */
  private newestUntil(person: number, time: number): number | null {
    const own = this.declaring.get(person) ?? [];
    let [from, to] = [0, own.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.ground.graph.times[own[middle]!]! <= time) from = middle + 1;
      else to = middle;
    }
    return own[from - 1] ?? null;
  }
}

/**
 * Why a commit counts in `users`: what it declares itself, or where its author declared AI before. Null for all others,
 * which are exactly those that do not count.
 */
export function declarationOf(
  { commit, class: name, author }: { commit: string; class: AuthorClass; author: Identity },
  reason: Reason | null,
  mailmap: Mailmap,
): Declaration | null {
  const why = declaresAi(name) ? { commit, days: 0 } : reason;
  return why && { person: nameOf(mailmap.resolve(author)), ...why };
}

/** As it is shown: harmless, and the address where there is no name. */
function nameOf({ name, email }: Identity): string {
  return inert(name.trim() === '' ? email : name);
}
