import type { PolicyFileKind, PolicyFilesData } from './data-schema';
import { type Block, blocksOf } from './text-blocks';

/** How a text names the key of a trailer: `mixed` where it does it both ways. */
export type Naming = 'named' | 'refused' | 'mixed';

/** What a file says where it speaks of AI: what stands in it, not what is meant. */
export interface PolicyText {
  /** Keys of trailers in their order in our list. */
  readonly names: readonly { readonly key: string; readonly how: Naming }[];
  /** A word of disclosing stands in a paragraph on AI. */
  readonly disclosure: boolean;
}

type Words = Pick<
  PolicyFilesData,
  | 'aboutAi'
  | 'contributedByAi'
  | 'headingOnUse'
  | 'ruling'
  | 'keys'
  | 'refusedBefore'
  | 'refusedBehind'
  | 'comparedBefore'
  | 'turn'
  | 'disclosure'
>;

const SIGN_OFF = 'Signed-off-by';

/**
 * Finds the paragraphs in which a file of a repository says what is to be done about AI. A paragraph is one where it, or a
 * heading above it on its use, names AI, and a word of a rule or the key of a trailer stands in it; the whole of a file that is called a
 * policy on AI is about AI, and in what agents are told to do any trailer is theirs. A key is refused where a word of refusal
 * stands before it in the same part of the sentence, or right behind it; otherwise it is named. Words are no understanding:
 * irony, conditions and other languages are beyond it.
 */
export class PolicyReader {
  private readonly aboutAi: RegExp;
  private readonly contributedByAi: RegExp;
  private readonly headingOnUse: RegExp;
  private readonly ruling: RegExp;
  private readonly keys: readonly { readonly key: string; readonly pattern: RegExp }[];
  private readonly anyKey: RegExp;
  private readonly refusedBefore: RegExp;
  private readonly refusedBehind: RegExp;
  private readonly comparedBefore: RegExp;
  private readonly turn: RegExp;
  private readonly disclosure: RegExp;

  constructor(words: Words) {
    this.aboutAi = new RegExp(words.aboutAi, 'i');
    this.contributedByAi = new RegExp(words.contributedByAi, 'i');
    this.headingOnUse = new RegExp(words.headingOnUse, 'i');
    this.ruling = new RegExp(words.ruling, 'i');
    this.keys = words.keys.map(key => ({ key, pattern: keyPattern(key) }));
    this.anyKey = keyPattern(words.keys.join('|'));
    this.refusedBefore = new RegExp(words.refusedBefore, 'i');
    this.refusedBehind = new RegExp(words.refusedBehind, 'i');
    this.comparedBefore = new RegExp(words.comparedBefore, 'i');
    this.turn = new RegExp(words.turn, 'gi');
    this.disclosure = new RegExp(words.disclosure, 'i');
  }

  /** Null where no paragraph is a rule on AI. */
  read(text: string, kind: PolicyFileKind): PolicyText | null {
    if (!this.aboutAi.test(text) && kind !== 'instructions') return null;
    const rules = blocksOf(text).filter(block => this.isRule(block, kind));
    if (rules.length === 0) return null;
    const named = new Map<string, Naming>();
    for (const { text } of rules) this.name(text, named);
    return {
      names: this.keys.flatMap(({ key }) => {
        const how = named.get(key);
        return how === undefined ? [] : [{ key, how }];
      }),
      disclosure: rules.some(({ text }) => this.disclosure.test(text)),
    };
  }

  private isRule({ text, headings }: Block, kind: PolicyFileKind): boolean {
    const rules = () => this.ruling.test(text) || this.hasKey(text);
    switch (kind) {
      case 'policy':
        return rules();
      case 'instructions':
        return this.hasKey(text) || (this.contributedByAi.test(text) && this.ruling.test(text));
      default:
        return (
          (this.contributedByAi.test(text) || headings.some(heading => this.isOnUse(heading))) && rules()
        );
    }
  }

  /** Where AI is the product, or measured, a heading names it, too. */
  private isOnUse(heading: string): boolean {
    return this.aboutAi.test(heading) && this.headingOnUse.test(heading);
  }

  /** Sign-offs are people's matter, and asked for everywhere. */
  private hasKey(text: string): boolean {
    for (const [key] of text.matchAll(this.anyKey)) if (!isSignOff(key)) return true;
    return this.refusesSignOff(text);
  }

  private refusesSignOff(text: string): boolean {
    const at = [...text.matchAll(keyPattern(SIGN_OFF))].map(({ index }) => index);
    return at.some(index => this.isRefused(text, index, SIGN_OFF.length) && this.speaksOfAi(text, index));
  }

  /** The part of the text up to the full stop before and behind. */
  private speaksOfAi(text: string, index: number): boolean {
    const from = text.slice(0, index).search(/[^.]*$/);
    const [behind = ''] = /^[^.]*/.exec(text.slice(index)) ?? [];
    return this.aboutAi.test(text.slice(from, index) + behind);
  }

  private name(text: string, named: Map<string, Naming>): void {
    for (const { key, pattern } of this.keys) {
      let isFirst = true;
      for (const { index, 0: found } of text.matchAll(pattern)) {
        const isCompared = !isFirst && this.comparedBefore.test(clauseBefore(text, index, this.turn));
        isFirst = false;
        if (isCompared) continue;
        const isRefused = this.isRefused(text, index, found.length);
        if (isSignOff(key) && !(isRefused && this.speaksOfAi(text, index))) continue;
        const how = isRefused ? 'refused' : 'named';
        const before = named.get(key) ?? how;
        named.set(key, before === how ? how : 'mixed');
      }
    }
  }

  private isRefused(text: string, index: number, length: number): boolean {
    return (
      this.refusedBefore.test(clauseBefore(text, index, this.turn)) ||
      this.refusedBehind.test(text.slice(index + length, index + length + LONGEST_SENTENCE))
    );
  }
}

const LONGEST_SENTENCE = 400;

/** What stands before a place in the same part of the sentence, without what is in brackets. */
function clauseBefore(text: string, index: number, turns: RegExp): string {
  const before = text.slice(Math.max(0, index - LONGEST_SENTENCE), index).replace(/\([^()]*\)/g, '');
  let from = 0;
  for (const turn of before.matchAll(turns)) from = turn.index + turn[0].length;
  return before.slice(from);
}

function isSignOff(key: string): boolean {
  return key.toLowerCase() === SIGN_OFF.toLowerCase();
}

/** The key alone, not as a part of another. */
function keyPattern(key: string): RegExp {
  return new RegExp(`(?<![\\w-])(?:${key})(?![\\w-])`, 'gi');
}
