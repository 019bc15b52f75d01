import type { Commit, Identity } from '../model';
import type { Catalogue } from './catalogue';
import type { CatalogueData } from './schema';
import { identityText } from './signs';

/**
 * Tells quickly of most commits that they bear no mark at all: findEvidence finds nothing in a commit that is silent.
 * One that is not silent need not bear a mark. Nothing is silent where a repository brings its own signs.
 */
export class Silence {
  private readonly hints: RegExp | null;
  private readonly identities = new Map<string, boolean>();

  constructor(private readonly catalogue: Catalogue) {
    this.hints = catalogue.extra.length > 0 ? null : hintsOf(catalogue.raw);
  }

  isSilent({ author, committer, message }: Commit): boolean {
    if (this.hints === null || this.hints.test(message) || !this.isPlain(author)) return false;
    return (author.email === committer.email && author.name === committer.name) || this.isPlain(committer);
  }

  private isPlain(identity: Identity): boolean {
    const text = identityText(identity);
    const known = this.identities.get(text);
    if (known !== undefined) return known;
    const { author, 'committer-only': committer } = this.catalogue.signs;
    const plain = ![...author, ...committer].some(sign => sign.match(text) !== null);
    this.identities.set(text, plain);
    return plain;
  }
}

/** What some trailer, subject or line of a body must hold to bear a mark, looked for in the message as a whole. */
function hintsOf({ signs }: CatalogueData): RegExp {
  const keys = signs.filter(sign => sign.where === 'trailer').map(sign => loosened(sign.key ?? ''));
  const words = signs
    .filter(sign => sign.where === 'subject' || sign.where === 'body')
    .map(sign => loosened(sign.pattern));
  const trailers = ['co-(?:authored|developed)-by', ...keys].join('|');
  return new RegExp([`(?:${trailers})[ \\t]*:`, ...new Set(words)].join('|'), 'i');
}

/**
 * A pattern that matches wherever `source` does, and also inside of a longer text: lines are cut out of a message,
 * trimmed and shortened before they are looked at, so nothing may be said of where they begin and end.
 */
function loosened(source: string): string {
  // What looks around itself could be taken apart only by a parser: it hints at everything.
  if (/\(\?<?[=!]/.test(source)) return '';
  const parts = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|[^\\[]/g) ?? [];
  const kept = parts.filter(part => part !== '^' && part !== '$' && part !== '\\b' && part !== '\\B');
  return kept.join('').replace(/^\\W\{0,\d+\}/, '');
}
