import { CLASSES } from '../../model';
import type { Begun } from '../../organisation';
import type { CommitRow } from '../tables/commits';

type Said = Pick<CommitRow, 'merge' | 'month' | 'person' | 'class'>;

export const COMMIT_COLUMNS = ['merge', 'month', 'person', 'class'] as const;

/** Classes of commits in which an AI had a declared part. */
const AI: readonly string[] = CLASSES.slice(0, 3);
/** Of whom nothing else is known is no person. */
const NO_PERSON: readonly string[] = ['agent', 'automation'];

interface Seen {
  begun: string;
  ai: string | null;
  isPerson: boolean;
}

/** Who began when, and when they first declared AI, over the commits of any number of repositories. */
export class PeopleSeen {
  private readonly seen = new Map<string, Seen>();

  /** Of the repository itself; null where all its commits are merges. */
  async add(commits: Iterable<Said> | AsyncIterable<Said>): Promise<Begun | null> {
    let own: Seen | null = null;
    for await (const commit of commits) {
      if (commit.merge) continue;
      own = later(own, commit);
      this.seen.set(commit.person, later(this.seen.get(commit.person) ?? null, commit));
    }
    return own === null ? null : { begun: own.begun, ai: own.ai };
  }

  people(): Begun[] {
    return [...this.seen.values()].filter(({ isPerson }) => isPerson).map(({ begun, ai }) => ({ begun, ai }));
  }
}

function later(before: Seen | null, { month, class: name }: Said): Seen {
  const seen = before ?? { begun: month, ai: null, isPerson: false };
  if (month < seen.begun) seen.begun = month;
  if (AI.includes(name) && (seen.ai === null || month < seen.ai)) seen.ai = month;
  seen.isPerson ||= !NO_PERSON.includes(name);
  return seen;
}
