import { CODE } from '../attribution';
import type { SignPlace } from './facts/facts';

/** What a mark looks at: the conclusion for some lines, or for a commit. */
export interface Marked {
  /** Class code. */
  readonly class: number;
  /** The class is `unknown`, and the author is an AI user. */
  readonly byUser: boolean;
  /** Signs of AI in the commit: where each stood and whose it is. */
  readonly signs: readonly SignPlace[];
  /** Which part of the lines a git-ai note of their commit records as AI's, from 0 to 1. */
  readonly attested: number;
}

interface Mark {
  /** The numerator, after "lines of" or "commits of". */
  readonly words: string;
  /** How much of each line or commit is counted, from 0 to 1. */
  readonly weight: (marked: Marked) => number;
}

const isDeclared = ({ class: code }: Marked) => code === CODE.agent || code === CODE.pair;
const isAssisted = (marked: Marked) => isDeclared(marked) || marked.class === CODE.assist;
const has = ({ signs }: Marked, where: readonly SignPlace['where'][]) =>
  signs.some(sign => where.includes(sign.where));

/** Whom numerators hold. */
export const MARKS = {
  declared: {
    words: 'agents, and of people who name an AI as author',
    weight: marked => +isDeclared(marked),
  },
  users: {
    words: 'agents, of people who declare AI in any way, and of people who declared it in the 91 days before',
    weight: marked => +(isAssisted(marked) || marked.byUser),
  },
  assisted: {
    words: 'agents, and of people who declare AI in any way',
    weight: marked => +isAssisted(marked),
  },
  agent: { words: 'agents under their own identity', weight: ({ class: code }) => +(code === CODE.agent) },
  weighted: {
    words: 'agents or declared generated (1), of an AI co-author (1/2), of an assistant (3/10), weighted so',
    weight: marked => {
      if (marked.class === CODE.agent) return 1;
      if (marked.class === CODE.pair) return marked.signs.some(isGenerated) ? 1 : 0.5;
      return marked.class === CODE.assist ? 0.3 : 0;
    },
  },
  trailer: {
    words: 'people or agents, with a trailer that names an AI',
    weight: marked => +(isAssisted(marked) && has(marked, ['coauthor', 'trailer'])),
  },
  attested: { words: "what notes of git-ai record as AI's", weight: ({ attested }) => attested },
  'claude-code': {
    words: 'Claude Code, as author or co-author',
    weight: marked =>
      +(
        isAssisted(marked) &&
        marked.signs.some(
          ({ agent, where }) => agent === 'Claude Code' && (where === 'author' || where === 'coauthor'),
        )
      ),
  },
} as const satisfies Record<string, Mark>;

export type MarkId = keyof typeof MARKS;

/** A mark that says who generated it, and not only who was there. */
function isGenerated({ where, gives }: SignPlace): boolean {
  return gives === 'agent' || (gives === 'pair' && where !== 'coauthor');
}
