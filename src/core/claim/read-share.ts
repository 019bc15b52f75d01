import { type ClaimedShare, type Read, read, refused } from './claim';
import type { Reading } from './reading';

/** How far from the number a share may lie that is said to be about it. */
const ABOUT = 0.05;

/** What stands before a number and says on which side of it the share lies. Longer ones first. */
const RELATIONS = [
  {
    side: 'least',
    strict: false,
    words: 'at least|not? (?:less|fewer) than|(?:a )?minimum(?: of)?|≥|>=',
  },
  {
    side: 'most',
    strict: false,
    words: 'at most|not? more than|up to|(?:a )?maximum(?: of)?|≤|<=',
  },
  {
    side: 'least',
    strict: true,
    words: '(?:well )?over|(?:well )?above|more than|greater than|exceed(?:s|ing)?|upwards? of|north of|>',
  },
  { side: 'most', strict: true, words: 'less than|fewer than|(?:well )?under|(?:well )?below|<' },
  {
    side: 'about',
    strict: false,
    words: 'about|around|roughly|approximately|approx\\.?|circa|ca\\.|some|close to|nearly|almost|~|≈',
  },
  { side: 'exactly', strict: false, words: 'exactly|precisely' },
] as const;

/** What may stand behind it. */
const BEHIND = [
  { side: 'least', words: '\\+|or (?:more|higher|above)|plus' },
  { side: 'most', words: 'or (?:less|fewer|lower|below)' },
] as const;

type Side = (typeof RELATIONS)[number]['side'] | 'plain';

const BEFORE_NUMBER = `(?:(${RELATIONS.map(({ words }) => words).join('|')})\\s*(?:an? (?=\\d)|the )?)?`;
const AFTER_NUMBER = `(?:\\s*(${BEHIND.map(({ words }) => words).join('|')}))?`;
const PERCENT = '(?:%|per ?cent\\b|percentage points?\\b|pct\\b)';
const NUMBER = '\\d{1,3}(?:[.,]\\d{1,6})?';

const TENS = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred'];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const RANGE = new RegExp(
  `(?<![\\d.,])(${NUMBER})\\s*${PERCENT}?\\s*(?:-|–|—|to|and)\\s*(${NUMBER})\\s*${PERCENT}`,
  'i',
);
const ONE = new RegExp(
  `${BEFORE_NUMBER}(?<![\\d.,])(${NUMBER}|(?:a |one )?(?:${TENS.join('|')}))(\\+)?\\s*${PERCENT}${AFTER_NUMBER}`,
  'i',
);
const PARTS: readonly (readonly [words: string, share: number])[] = [
  ['two[ -]thirds', 2 / 3],
  ['three[ -]quarters', 3 / 4],
  ['four[ -]fifths', 4 / 5],
  ['(?:one |a )?half', 1 / 2],
  ['(?:one|a)[ -]third', 1 / 3],
  ['(?:one|a)[ -]quarter', 1 / 4],
  ['(?:one|a)[ -]fifth', 1 / 5],
  ['(?:one|a)[ -]tenth', 1 / 10],
];
const PART = new RegExp(`${BEFORE_NUMBER}\\b(${PARTS.map(([words]) => words).join('|')})\\b`, 'i');
const OF = new RegExp(
  `${BEFORE_NUMBER}(?<![\\w.,-])(\\d[\\d,]{0,15}|${ONES.join('|')}) (?:out of|of|in) (?:every )?(\\d[\\d,]{0,15}|${ONES.join('|')})(?![\\w-])`,
  'i',
);
const VAGUE =
  /\b(?:all but|except|(?:almost|nearly|virtually|practically) (?:all|every\w*|entire(?:ly)?)|(?:vast|overwhelming|large|great) majority|largely|mainly|plenty|lots?|much|many|several|heavily|partly|significant(?:ly)?|substantial(?:ly)?|a few)\b/i;
const MOST = /\b(?:most(?:ly)?|majority|predominantly)\b/i;
const NONE = /\b(?:none|zero|nothing|not (?:a single|one|any)|no)\b/i;
const ALL = /\b(?:all|every\w*|each|entire(?:ly)?|fully|completely|whole|wholly)\b/i;

const EXAMPLE = 'write one, as "80 %", "at most 10 %", "70-90 %" or "more than half"';

/** Takes the share out of a text. */
export function readShare(text: Reading): Read<ClaimedShare> {
  const range = text.take(RANGE);
  if (range !== null) return onlyOne(text, between(range));
  const one = text.take(ONE);
  if (one !== null) return onlyOne(text, single(one));
  const part = text.take(PART);
  if (part !== null) {
    const share = PARTS.find(([words]) => new RegExp(`^${words}$`, 'i').test(part[2]!))![1];
    return fromSide(part[0], sideOf(part[1]), share, 0);
  }
  const of = text.take(OF);
  if (of !== null) return ratio(of);
  const vague = text.find(VAGUE);
  if (vague !== null) return refused(`${JSON.stringify(vague[0])} is no share: ${EXAMPLE}.`);
  return inWords(text);
}

function inWords(text: Reading): Read<ClaimedShare> {
  const half = text.take(MOST);
  if (half !== null) return read({ words: half[0], least: { share: 0.5, strict: true }, most: null });
  const none = text.take(NONE);
  if (none !== null) return read({ words: none[0], least: null, most: { share: 0, strict: false } });
  const all = text.take(ALL);
  if (all !== null) return read({ words: all[0], least: { share: 1, strict: false }, most: null });
  return refused(`The claim names no share: ${EXAMPLE}.`);
}

function onlyOne(text: Reading, found: Read<ClaimedShare>): Read<ClaimedShare> {
  const more = text.find(ONE);
  if (more === null) return found;
  return refused(
    `The claim names several shares, ${JSON.stringify(more[0].trim())} is one too many: ${EXAMPLE}.`,
  );
}

function between([words, first, last]: RegExpExecArray): Read<ClaimedShare> {
  const [least, most] = [shareOf(first!), shareOf(last!)];
  if (most > 1 || least > most) return refused(`${JSON.stringify(words)} is no range of shares: ${EXAMPLE}.`);
  return read({ words, least: { share: least, strict: false }, most: { share: most, strict: false } });
}

function single([words, before, number, plus, behind]: RegExpExecArray): Read<ClaimedShare> {
  const share = shareOf(number!);
  if (share > 1) return refused(`${JSON.stringify(words.trim())} is more than all: ${EXAMPLE}.`);
  const decimals = /[.,](\d+)$/.exec(number!)?.[1]?.length ?? 0;
  const after = BEHIND.find(({ words: each }) => behind !== undefined && matches(each, behind))?.side;
  const side = after ?? (plus === undefined ? sideOf(before) : 'least');
  return fromSide(words, side, share, 0.005 * 10 ** -decimals);
}

/** `76 of 738`, `nine in ten`. */
function ratio([words, before, part, whole]: RegExpExecArray): Read<ClaimedShare> {
  const count = (text: string) => {
    const word = ONES.indexOf(text.toLowerCase());
    return word < 0 ? Number(text.replaceAll(',', '')) : word + 1;
  };
  const share = count(part!) / count(whole!);
  if (!(share <= 1)) return refused(`${JSON.stringify(words.trim())} is no part of a whole: ${EXAMPLE}.`);
  return fromSide(words, sideOf(before), share, 0);
}

/** `half`: half of the last digit, by which an exact number may have been rounded. None is rounded up to all. */
function fromSide(words: string, side: Side, share: number, half: number): Read<ClaimedShare> {
  const strict = STRICT.test(words.trim());
  const rounded = share === 1 ? 1 : Math.max(0, share - half);
  const limits = {
    plain: share === 0 ? { least: null, most: 0 } : { least: share, most: null },
    least: { least: share, most: null },
    most: { least: null, most: share },
    about: { least: Math.max(0, share - ABOUT), most: Math.min(1, share + ABOUT) },
    exactly: { least: rounded, most: share === 0 ? 0 : Math.min(1, share + half) },
  }[side];
  const limit = (value: number | null) => (value === null ? null : { share: value, strict });
  return read({ words: words.trim(), least: limit(limits.least), most: limit(limits.most) });
}

const STRICT = new RegExp(
  `^(?:${RELATIONS.filter(({ strict }) => strict)
    .map(({ words }) => words)
    .join('|')})`,
  'i',
);

function sideOf(before: string | undefined): Side {
  if (before === undefined) return 'plain';
  return RELATIONS.find(({ words }) => matches(words, before))!.side;
}

function matches(words: string, text: string): boolean {
  return new RegExp(`^(?:${words})$`, 'i').test(text);
}

function shareOf(number: string): number {
  const word = TENS.indexOf(number.toLowerCase().replace(/^(?:a|one) /, ''));
  return word < 0 ? Number(number.replace(',', '.')) / 100 : (word + 1) / 10;
}
