import { type Attribution, CLASSES, type Commit, type Evidence, UNNAMED_AGENT } from '../model';
import type { Catalogue } from './catalogue';
import { type GitTrailer, gitTrailers } from './git-trailers';
import { readTrailer } from './message';

/** Trailers by which projects ask for AI to be named, the first that a commit has counts; and how else they are written. */
export const STANDARD_KEYS = ['Assisted-by', 'Generated-by', 'Co-authored-by'] as const;
export type StandardKey = (typeof STANDARD_KEYS)[number];
const VARIANTS: readonly (readonly [RegExp, StandardKey])[] = [
  [/^a[si]{3,7}ted-(?:by|with)$/i, 'Assisted-by'],
  [/^(?:code-)?generated-(?:by|with|using)$/i, 'Generated-by'],
  [/^co-?author(?:ed)?(?:-by)?$/i, 'Co-authored-by'],
];

/** How a commit says that AI had a part, the best that it has; `elsewhere` is a branch, a merge, or the override file. */
export const FORMS = ['trailer', 'other-trailer', 'identity', 'unread', 'text', 'elsewhere'] as const;
export type DeclarationForm = (typeof FORMS)[number];

/**
 * Why git does not read a line as the trailer that it was meant to be: its key is another; it is in the first paragraph, in
 * one that is not the last, or indented; its paragraph has other text; it stands in no line of its own; it is a sentence.
 */
export const FLAWS = ['key', 'first', 'not-last', 'indented', 'with-text', 'no-line', 'sentence'] as const;

export interface Repair {
  readonly flaw: (typeof FLAWS)[number];
  readonly written: string;
  /** The whole line, or one for each tool; null where the commit does not say what would have to stand there. */
  readonly repaired: string | null;
}

export interface Declared {
  readonly form: DeclarationForm;
  /** Of a `trailer`. */
  readonly key: StandardKey | null;
  readonly repair: Repair | null;
}

const ELSEWHERE: Declared = { form: 'elsewhere', key: null, repair: null };
const IDENTITY: Declared = { form: 'identity', key: null, repair: null };
const LONGEST = 200;

/** Tells how commits declare AI. What is said in the same words is the same object. */
export class DeclarationReader {
  private readonly claims: ReadonlySet<string>;
  private readonly known = new Map<string, Declared>();

  constructor({ signs }: Pick<Catalogue, 'signs'>) {
    const all = Object.values(signs).flat();
    this.claims = new Set(
      all.filter(({ gives }) => gives !== 'none' && gives !== 'automation').map(({ id }) => id),
    );
  }

  /** Null for a commit in which no AI has a declared part. */
  of(commit: Pick<Commit, 'message'>, attribution: Attribution): Declared | null {
    if (CLASSES.indexOf(attribution.class) > CLASSES.indexOf('assist')) return null;
    const said = attribution.evidence.filter(({ sign }) => this.claims.has(sign));
    const declared = declaredIn(commit.message, said, attribution);
    const { form, key: trailer, repair } = declared;
    const key = [form, trailer, repair?.flaw, repair?.written, repair?.repaired].join('\n');
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.known.set(key, declared);
    return declared;
  }
}

function declaredIn(message: string, said: readonly Evidence[], attribution: Attribution): Declared {
  const lines = said.filter(({ where }) => where === 'coauthor' || where === 'trailer');
  const trailers = new Set(lines.length === 0 ? [] : gitTrailers(message).map(sameAs));
  const read = lines.filter(({ text }) => trailers.has(sameAs(readTrailer(text))));
  const keys = read.map(({ text }) => readTrailer(text)?.key ?? '');
  const key = STANDARD_KEYS.find(name => keys.some(one => one.toLowerCase() === name.toLowerCase()));
  if (key !== undefined) return { form: 'trailer', key, repair: null };
  if (read.length > 0) return { form: 'other-trailer', key: null, repair: keyRepair(read) };
  if (said.some(({ where }) => where === 'author' || where === 'committer')) return IDENTITY;
  const [unread] = lines;
  if (unread !== undefined) return { form: 'unread', key: null, repair: placeRepair(unread.text, message) };
  const text = said.find(({ where }) => where === 'subject' || where === 'body');
  if (text === undefined) return ELSEWHERE;
  return { form: 'text', key: null, repair: sentenceRepair(text.text, attribution) };
}

/** By what two readings of a trailer are the same; evidence may be cut short. */
function sameAs(trailer: GitTrailer | null): string {
  if (trailer === null) return '';
  return `${trailer.key}:${trailer.value.replace(/\s+/g, ' ')}`.toLowerCase().slice(0, LONGEST);
}

function keyRepair(read: readonly Evidence[]): Repair | null {
  for (const { text } of read) {
    const repaired = standardLine(text);
    if (repaired !== null) return { flaw: 'key', written: cut(text), repaired };
  }
  return null;
}

/** The line with the key that it is a variant of; null where it is none. */
function standardLine(text: string): string | null {
  const trailer = readTrailer(text);
  if (trailer === null) return null;
  const standard = VARIANTS.find(([variant]) => variant.test(trailer.key))?.[1];
  return standard === undefined ? null : lineOf(standard, trailer.value);
}

function placeRepair(text: string, message: string): Repair {
  const trailer = readTrailer(text);
  const repaired = standardLine(text) ?? (trailer && lineOf(trailer.key, trailer.value));
  return { flaw: placeOf(text, message), written: cut(text), repaired };
}

/** Where in a message the line stands that git does not read. */
function placeOf(text: string, message: string): Repair['flaw'] {
  const lines = message.trim().split('\n');
  // A trailer may go on in the next line.
  const at = lines.findIndex(
    line => readTrailer(line.trim()) !== null && text.startsWith(line.trim().slice(0, LONGEST)),
  );
  if (at < 0) return 'no-line';
  const isBlank = (line: string) => line.trim() === '';
  if (lines.slice(at).some(isBlank)) return 'not-last';
  if (!lines.slice(0, at).some(isBlank)) return 'first';
  return /^\s/.test(lines[at]!) ? 'indented' : 'with-text';
}

/** A trailer that says no more than the sentence did. */
function sentenceRepair(text: string, { class: name, agents }: Attribution): Repair {
  const key: StandardKey = name === 'assist' ? 'Assisted-by' : 'Generated-by';
  const lines = agents.flatMap(({ agent, model }) => {
    const tool = agent === UNNAMED_AGENT ? null : agent;
    const value = tool === null ? model : model === null ? tool : `${tool} (${model})`;
    return value === null ? [] : [lineOf(key, value)];
  });
  return { flaw: 'sentence', written: cut(text), repaired: lines.length === 0 ? null : lines.join('\n') };
}

function lineOf(key: string, value: string): string {
  return cut(`${key}: ${value.replace(/\s+/g, ' ').trim()}`);
}

function cut(text: string): string {
  return text.slice(0, LONGEST);
}
