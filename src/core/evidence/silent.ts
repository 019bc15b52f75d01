import type { Commit, Identity } from '../model';
import type { Catalogue } from './catalogue';
import type { SignRow } from './catalogue-schema';
import { identityText } from './find-evidence';
import { bears } from './finding';
import { patternParts } from './pattern-parts';

/** Longer messages are not looked at in whole; see message.ts. */
const WHOLE = 64 * 1024;

/**
 * Tells quickly of most commits that they bear no mark at all: findEvidence finds nothing in a commit that is silent.
 * One that is not silent need not bear a mark. Nothing is silent where a repository brings its own signs.
 */
export class Silence {
  private readonly hints: Hints | null;
  private readonly identities = new Map<string, boolean>();

  constructor(private readonly catalogue: Catalogue) {
    this.hints = catalogue.extra.length > 0 ? null : new Hints(catalogue.rows);
  }

  isSilent({ author, committer, message }: Commit): boolean {
    if (this.hints === null || this.hints.in(message) || !this.isPlain(author)) return false;
    return (author.email === committer.email && author.name === committer.name) || this.isPlain(committer);
  }

  private isPlain(identity: Identity): boolean {
    const text = identityText(identity);
    const known = this.identities.get(text);
    if (known !== undefined) return known;
    const { author, 'committer-only': committer } = this.catalogue.signs;
    const plain = ![...author, ...committer].some(sign => bears(text, sign, this.catalogue));
    this.identities.set(text, plain);
    return plain;
  }
}

/**
 * What a trailer, subject or line of a body must hold to bear a mark, looked for in the message as a whole: lines are
 * cut out of it, trimmed and shortened before they are looked at, so a hint says where a line begins, never where it
 * ends.
 */
/** A ticked box, a break that is written out, a robot, a footer with a link, and what a denial denies. */
const OTHER =
  /\[[xX\u2713\u2714\u2705]\]|\\n|`n|\ud83e\udd16|(?:generated|created|written|made|built|authored|implemented|produced|assisted) (?:with|by|using|via) \[|\b(?:ai|llms?|gpt|generative|copilot|chatgpt|claude|codex|gemini|coding agents?)\b|(?:^|\n)[a-z -]{0,60}\b(?:agents?|agentic|prompt)\b[a-z -]{0,60}:/i;

class Hints {
  /** What stands first in a line, but for blanks and signs. Engines look for these at the beginnings of lines only. */
  private readonly first: RegExp;
  /** What may stand anywhere, with what it ends in: that is found faster. */
  private readonly anywhere: readonly { readonly end: RegExp; readonly whole: RegExp }[];

  constructor(signs: readonly SignRow[]) {
    const keysOf = (place: string) => [
      ...new Set(signs.filter(({ where }) => where === place).map(sign => loosened(sign.key ?? ''))),
    ];
    const trailers = `(?:${['co-(?:authored|developed)-by', 'author', ...keysOf('trailer')].join('|')})[ \\t]*:`;
    const statements = `(?:${keysOf('statement').join('|')})[*_#: \\t]*(?:\\s|:)`;
    const words = signs.filter(({ where }) => where === 'subject' || where === 'body' || where === 'link');
    const patterns = [...new Set(words.map(sign => sign.pattern))];
    const first = patterns.filter(standsFirst).map(loosened);
    this.first = new RegExp(`(?:^|\\n)[^\\w\\n]*(?:${[trailers, statements, ...first].join('|')})`, 'i');
    this.anywhere = patterns
      .filter(pattern => !standsFirst(pattern))
      .map(pattern => {
        const whole = loosened(pattern);
        return { end: new RegExp(/[a-z ]*$/i.exec(whole)![0], 'i'), whole: new RegExp(whole, 'i') };
      });
  }

  in(message: string): boolean {
    // A line may begin anywhere where the middle of an endless message is left out.
    if (message.length > WHOLE || OTHER.test(message) || this.first.test(message)) return true;
    return this.anywhere.some(({ end, whole }) => end.test(message) && whole.test(message));
  }
}

/** A pattern that only the beginning of a line can match: none of its alternatives goes without `^`. */
function standsFirst(source: string): boolean {
  let depth = 0;
  for (const part of patternParts(source)) {
    depth += Number(part === '(') - Number(part === ')');
    if (part === '|' && depth === 0) return false;
  }
  return source.startsWith('^');
}

/**
 * A pattern that matches wherever `source` does, and also inside of a longer text. Nothing may be said any more of
 * where the text begins and ends; only the schema's ban on look-arounds makes that so easy.
 */
function loosened(source: string): string {
  const kept = patternParts(source).filter(part => !['^', '$', '\\b', '\\B'].includes(part));
  return kept.join('').replace(/^\\W\{0,\d+\}/, '');
}
