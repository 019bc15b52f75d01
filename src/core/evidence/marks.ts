import type { Commit, EvidenceWhere } from '../model';
import type { Catalogue } from './catalogue';
import { coauthorOf, findEvidence, look } from './find-evidence';
import { bears, claims, type Seen } from './finding';
import { parseMessage, readTrailer, type Trailer } from './message';
import type { Sign } from './sign';

/** One mark that says that AI had a part, and the trailer that it is, if it is one. */
export interface Mark {
  readonly where: EvidenceWhere;
  /** Null where the mark is no trailer. */
  readonly key: string | null;
  /** As written, at most 300 characters. */
  readonly text: string;
}

/** A trailer, and whom its value names. A `person` is anybody with an address who is no AI; `…-by` names people. */
export interface SpokenTrailer extends Trailer {
  readonly names: 'ai' | 'person' | 'other';
}

/** What a commit says of AI, by where it stands: what rules of projects speak of. */
export interface CommitMarks {
  readonly marks: readonly Mark[];
  readonly trailers: readonly SpokenTrailer[];
  /** Lines that link to a conversation with an AI, or name one. */
  readonly conversations: readonly string[];
  readonly isByAgent: boolean;
}

/** Keys of trailers that keep where a conversation is found. */
const CONVERSATION_KEY = /(?:^|-)(?:sessions?|threads?|conversation|transcript|logs)(?:-|$)/i;
const SIGN_OFF = /^[ \t]*signed-off-by:/i;
const MOST = 200;

/** Reads commits of one repository one after the other; identities repeat, and are looked at once. */
export class MarkReader {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly catalogue: Catalogue) {}

  read(commit: Commit): CommitMarks {
    const message = parseMessage(commit.message);
    const seen: Seen = { commit, catalogue: this.catalogue, message };
    const found = findEvidence(commit, this.catalogue).filter(claims);
    const marks = found.map(({ evidence: { where, text } }) => ({ where, key: keyOf(where, text), text }));
    const said = new Set(marks.filter(({ key }) => key !== null).map(({ text }) => text));
    const trailers = message.trailers.map(trailer => ({
      ...trailer,
      names: this.named(seen, trailer, said),
    }));
    const lines = [message.subject, ...message.body].map(line => line.trim());
    return {
      marks,
      trailers,
      conversations: [...new Set(lines.filter(line => this.isConversation(line)))].slice(0, MOST),
      isByAgent: found.some(({ evidence, gives }) => evidence.where === 'author' && gives === 'agent'),
    };
  }

  /** Whether an AI is named as one who signs the commit off. */
  isSignedByAi(commit: Commit): boolean {
    const lines = commit.message.split('\n').filter(line => SIGN_OFF.test(line));
    // Most are people, who were seen before.
    if (!lines.some(line => this.mayBeAi(coauthorOf(readTrailer(line)?.value ?? '')))) return false;
    return this.read(commit).trailers.some(
      ({ key, names }) => /^signed-off-by$/i.test(key) && names === 'ai',
    );
  }

  private named(seen: Seen, trailer: Trailer, said: ReadonlySet<string>): SpokenTrailer['names'] {
    if (said.has(trailer.line.slice(0, LONGEST_TEXT))) return 'ai';
    // Of others a value is no identity: many lines look like trailers, addresses among them.
    if (!/-by$/i.test(trailer.key)) return 'other';
    const named = coauthorOf(trailer.value);
    const isAi = (signs: readonly Sign[]) => look(seen, 'trailer', signs, named, named).some(claims);
    const { author, coauthor } = this.catalogue.signs;
    if (this.mayBeAi(named) && (isAi(author) || isAi(coauthor))) return 'ai';
    return trailer.value.includes('@') ? 'person' : 'other';
  }

  /** Whether any sign of an identity fits, whatever the date of the commit. */
  private mayBeAi(identity: string): boolean {
    const known = this.known.get(identity);
    if (known !== undefined) return known;
    const { author, coauthor } = this.catalogue.signs;
    const fits = [...author, ...coauthor].some(sign => bears(identity, sign, this.catalogue));
    this.known.set(identity, fits);
    return fits;
  }

  private isConversation(line: string): boolean {
    if (line.includes('https://') && this.catalogue.signs.link.some(sign => sign.match(line) !== null))
      return true;
    const trailer = readTrailer(line);
    if (trailer === null || !CONVERSATION_KEY.test(trailer.key)) return false;
    return this.catalogue.signs.trailer.some(
      sign => sign.hasKey(trailer.key) && bears(trailer.value, sign, this.catalogue),
    );
  }
}

/** What `finding` keeps of a text. */
const LONGEST_TEXT = 300;

function keyOf(where: EvidenceWhere, text: string): string | null {
  return where === 'coauthor' || where === 'trailer' ? (readTrailer(text)?.key ?? null) : null;
}
