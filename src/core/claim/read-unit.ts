import type { Beyond, ClaimUnit } from './claim';
import type { Reading } from './reading';

/** A word for what is counted. `lines`: living ones, or new ones where a time is named. */
interface UnitRow {
  readonly unit: ClaimUnit | 'lines';
  readonly words: RegExp;
  readonly beyond?: Omit<Beyond, 'kind'>;
}

const NOUN = '(?:lines?(?: of (?:the )?code)?|code|s?loc)';

/** Of those that stand first in a text, the first in this list is meant. */
const UNITS: readonly UnitRow[] = [
  {
    unit: 'commits',
    words: /\b(?:pull|merge)[ -]requests?\b|\bPRs?\b|\bMRs?\b|\bmerges?\b/i,
    beyond: {
      id: 'requests',
      why: 'Pull requests and their labels are kept by the forge; a clone has the commits that came out of them',
      wouldDecide: "the forge's list of merged requests of that time, each with its authors and labels",
    },
  },
  {
    unit: 'new',
    words:
      /\b(?:accepted (?:suggestions?|completions?)|suggestions?|completions?|acceptance rate|keystrokes?)\b/i,
    beyond: {
      id: 'suggestions',
      why: 'What an editor offered and what was taken of it is known to the editor alone',
      wouldDecide: "the vendor's telemetry, with its rule of what counts",
    },
  },
  {
    unit: 'new',
    words: /\b(?:characters?|chars?|bytes?|tokens?|words?)\b/i,
    beyond: {
      id: 'characters',
      why: 'Git and blame know who wrote a line, not who wrote a character of it',
      wouldDecide: 'a record of every edit, made while the text was written',
    },
  },
  {
    unit: 'added',
    words:
      /\b(?:changed lines?|lines? (?:of code )?changed|changes|diffs?|edits|churn|deletions|deleted lines?)\b/i,
    beyond: {
      id: 'changes',
      why: 'Changed lines count what was taken away as well as what came, and a line that is gone was written by somebody else',
      wouldDecide: 'the rule by which changes were counted; "added lines" is what can be counted here',
    },
  },
  {
    unit: 'living',
    words:
      /\b(?:files?|functions?|methods?|modules?|features?|bugs?|fixes|tests?|migrations?|tickets?|issues?|tasks?|projects)\b/i,
    beyond: {
      id: 'things',
      why: 'Several people and tools may have a part in each of these; git tells who wrote a line',
      wouldDecide: 'a list of them, each with who made it, or the same claim of lines',
    },
  },
  {
    unit: 'commits',
    words:
      /\b(?:developers?|engineers?|programmers?|teams?|users?|contributors?|employees|hours?|time|work(?:load)?|effort|productivity)\b/i,
    beyond: {
      id: 'people',
      why: 'That many people use AI, or that much of their work, is no share of what was written',
      wouldDecide: 'a survey of these people',
    },
  },
  { unit: 'commits', words: /\b(?:non-merge )?commits?\b/i },
  {
    unit: 'added',
    words: new RegExp(
      `\\badded ${NOUN}\\b|\\b${NOUN} (?:that (?:was|were) )?(?:added|inserted)\\b|\\b(?:additions|insertions)\\b`,
      'i',
    ),
  },
  {
    unit: 'new',
    words: new RegExp(
      `\\b(?:new(?:ly[ -]\\w+)?|merged|shipped|landed|fresh) ${NOUN}\\b|\\b${NOUN} (?:(?:that |which )?(?:we|they|it|is|was|were|are|gets?|got) )?(?:merged?|ships?|shipped|lands?|landed)\\b`,
      'i',
    ),
  },
  {
    unit: 'living',
    words: new RegExp(
      `\\b(?:living|surviving|current|existing|remaining) ${NOUN}\\b|\\b${NOUN} that (?:lives?|survives?)\\b|\\bcode ?base\\b|\\bsource tree\\b`,
      'i',
    ),
  },
  {
    unit: 'lines',
    words: new RegExp(
      `(?<!claude |roo |kilo |qwen |vs |studio )\\b(?:${NOUN}|source|software|programs?|project|library|app(?:lication)?|product|release|repo(?:sitory)?|package|everything)\\b`,
      'i',
    ),
  },
];

/** Of whom more is said than one repository holds. */
const ELSEWHERE =
  /\b(?:company|companies|organi[sz]ations?|industry|worldwide|internal(?:ly)?|(?:all|our|their|private) repositories|(?:all|public) (?:of )?github|startups?|team-?wide)\b/i;

export interface NamedUnit {
  /** Null where the text names none. */
  readonly unit: ClaimUnit | 'lines' | null;
  readonly beyond: Beyond | null;
}

export function readUnit(text: Reading): NamedUnit {
  const elsewhere = text.find(ELSEWHERE);
  const found = UNITS.map(row => ({ row, at: text.find(row.words)?.index ?? Number.POSITIVE_INFINITY }));
  const first = Math.min(...found.map(({ at }) => at));
  const row = first === Number.POSITIVE_INFINITY ? null : found.find(({ at }) => at === first)!.row;
  const foreign = row?.beyond === undefined ? null : { ...row.beyond, kind: 'unit' as const };
  return { unit: row?.unit ?? null, beyond: elsewhere === null ? foreign : ELSEWHERE_BEYOND };
}

const ELSEWHERE_BEYOND: Beyond = {
  id: 'elsewhere',
  kind: 'clone',
  why: 'The claim is about more than this repository',
  wouldDecide: 'the same figures of every repository that is meant',
};
