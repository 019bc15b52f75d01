import type { Commit, Identity } from '../model';
import type { Catalogue } from './catalogue';
import type { SignRow } from './catalogue-schema';
import { identityText } from './find-evidence';
import { bears } from './finding';
import { DEFAULT_ERA_START } from './judge';
import type { Namer } from './naming';
import { patternParts } from './pattern-parts';
import { ROBOT } from './unrecognised';

/** Before the first AI tool nothing but addresses, keys of tools and names of bots can be a mark. */
const AI_SINCE = DEFAULT_ERA_START;
/** Longer messages are not looked at in whole; see message.ts. */
const WHOLE = 64 * 1024;

/**
 * Tells quickly of most commits that they bear no mark at all: findEvidence finds nothing in a commit that is silent.
 * One that is not silent need not bear a mark. Nothing is silent where a repository brings its own signs.
 */
export class Silence {
  /** For all commits, and for those from before the first AI tool, in which fewer marks can stand; made when asked for. */
  private always: Hints | null = null;
  private before: Hints | null = null;
  private readonly identities = new Map<string, boolean>();

  constructor(private readonly catalogue: Catalogue) {}

  isSilent({ author, committer, message, committerTime }: Commit): boolean {
    if (this.catalogue.extra.length > 0) return false;
    const isBefore = committerTime !== null && committerTime < AI_SINCE;
    if (this.hintsOf(isBefore).in(message) || !this.isPlain(author)) return false;
    return (author.email === committer.email && author.name === committer.name) || this.isPlain(committer);
  }

  private hintsOf(isBefore: boolean): Hints {
    const { rows, namer } = this.catalogue;
    if (!isBefore) {
      this.always ??= new Hints(rows, namer, false);
      return this.always;
    }
    const isTimeless = ({ since }: SignRow) => since === undefined || Date.parse(since) / 1000 < AI_SINCE;
    this.before ??= new Hints(rows.filter(isTimeless), namer, true);
    return this.before;
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

/** Words of a denial, and of keys that speak of AI. */
const AI_WORD = /\b(?:ai|llms?|gpt|generative|copilot|chatgpt|claude|codex|gemini|coding agents?)\b/i;
const AGENT_KEY = /(?:Agent(?:s|ic)?|Prompt)[A-Za-z0-9-]{0,60}[ \t]*:/;
const BOX = /\[[xX\u2713\u2714\u2705]\]/;
const FOOTER = /(?:with|by|using|via) \[/i;
/** A mark behind a line break that is written out. */
const BREAK = /(?:\\n|`n)\s*[a-z][a-z-]{0,40}-by[ \t]*:/i;

/** What marks are made of that no row has. The quick question comes first. */
function hasOther(message: string): boolean {
  return (
    AI_WORD.test(message) ||
    AGENT_KEY.test(message) ||
    message.includes(ROBOT) ||
    (message.includes('[') && (BOX.test(message) || FOOTER.test(message)))
  );
}

const BREAKS = ['\\n', '\\N', '`n', '`N'];

function hasBreak(message: string): boolean {
  return BREAKS.some(text => message.includes(text)) && BREAK.test(message);
}

/**
 * What a trailer, subject or line of a body must hold to bear a mark, looked for in the message as a whole: lines are
 * cut out of it, trimmed and shortened before they are looked at, so a hint says where a line begins, never where it
 * ends.
 */
class Hints {
  /** What stands first in a line, but for blanks and signs. Engines look for these at the beginnings of lines only. */
  private readonly first: RegExp;
  /** Lines with a key that people give to people, too: what they name decides. Then whether the value goes on below. */
  private readonly named: RegExp | null;
  /** Addresses of conversations. */
  private readonly links: RegExp;
  /** What may stand anywhere, with what it ends in: that is found faster. */
  private readonly anywhere: readonly { readonly end: RegExp; readonly whole: RegExp }[];

  constructor(
    signs: readonly SignRow[],
    private readonly namer: Namer,
    /** Whether what no row has counts for nothing, too. */
    private readonly marksOnly: boolean,
  ) {
    const isNamed = ({ names }: SignRow) => names === 'ai' || names === 'agent';
    const keysOf = (rows: readonly SignRow[]) => [...new Set(rows.map(({ key }) => loosened(key ?? '')))];
    const at = (...places: string[]) => signs.filter(({ where }) => places.includes(where));
    const certain = keysOf(at('trailer').filter(sign => !isNamed(sign)));
    const trailers = `(?:${['co-?(?:author(?:ed)?|developed)(?:-by)?', 'author', ...certain].join('|')})[ \\t]*:`;
    const asked = keysOf(at('statement'));
    const statements = asked.length === 0 ? [] : [`(?:${asked.join('|')})[*_#: \\t]*(?:\\s|:)`];
    const patterns = [...new Set(at('subject', 'body').map(({ pattern }) => pattern))];
    const first = patterns.filter(standsFirst).map(loosened);
    this.first = new RegExp(`(?:^|\\n)[^\\w\\n]*(?:${[trailers, ...statements, ...first].join('|')})`, 'i');
    const named = keysOf(at('trailer').filter(isNamed)).join('|');
    this.named =
      named === '' ? null : new RegExp(`(?:^|\\n)[^\\w\\n]*(?:${named})[ \\t]*:([^\\n]*)(\\n[ \\t<])?`, 'gi');
    this.links = new RegExp(
      at('link')
        .map(({ pattern }) => loosened(pattern))
        .join('|'),
      'i',
    );
    this.anywhere = patterns
      .filter(pattern => !standsFirst(pattern))
      .map(pattern => {
        const whole = loosened(pattern);
        return { end: new RegExp(/[a-z ]*$/i.exec(whole)![0], 'i'), whole: new RegExp(whole, 'i') };
      });
  }

  in(message: string): boolean {
    // A line may begin anywhere where the middle of an endless message is left out.
    if (message.length > WHOLE || this.first.test(message) || hasBreak(message)) return true;
    if (!this.marksOnly && hasOther(message)) return true;
    if (message.includes('https://') && this.links.test(message)) return true;
    if (this.anywhere.some(({ end, whole }) => end.test(message) && whole.test(message))) return true;
    return this.namesAi(message);
  }

  private namesAi(message: string): boolean {
    for (const [, value = '', more] of this.named === null ? [] : message.matchAll(this.named)) {
      if (more !== undefined || message.includes('<!--')) return true;
      if (this.namer.naming(value) !== null || this.namer.agentIn(value) !== null) return true;
    }
    return false;
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
