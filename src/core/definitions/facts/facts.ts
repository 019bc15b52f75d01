import type { CatalogueData } from '../../evidence';
import type { BlameWay } from '../../git';
import type { LineKind } from './line-kind';

/** A sign of AI: where it stands in a commit, whose it is, and what it says. */
export interface SignPlace {
  readonly where: CatalogueData['signs'][number]['where'];
  readonly gives: CatalogueData['signs'][number]['gives'];
  readonly agent: string | null;
}

/** What some lines have in common; for the units of lines. */
export interface LivingLines {
  /** The commit that they were last written in; null where that is not known. */
  readonly commit: number | null;
  readonly class: number;
  readonly byUser: boolean;
  readonly kind: LineKind;
  /** In a file that was generated, vendored, locked or minified. */
  readonly isGenerated: boolean;
  readonly lines: number;
}

/** AI's, others', and from before a range. */
export interface OpenLines {
  readonly ai: number;
  readonly others: number;
  readonly before: number;
}

/** Living lines by whom git names; lines that nobody looked for stay with whom plain blame names. */
export interface Blamed {
  readonly living: readonly LivingLines[];
  /** Lines that were to be looked for and were not, by what plain blame says of them. */
  readonly open: OpenLines;
}

/** What a commit, no merge, changed. */
export interface ChangedLines {
  /** Added to files that count. */
  readonly added: number;
  /** Of these, what a git-ai note of this commit records as AI's. */
  readonly attested: number;
  /** Added to generated, vendored, locked or minified files. */
  readonly generated: number;
  /** Added and taken away, in all files. */
  readonly changed: number;
}

/** All that definitions count, of one commit and what led to it. */
export interface Facts {
  /** Whether a commit, by number, is in the history of the head, or in the range. */
  readonly isIn: (commit: number) => boolean;
  /** Only what came after some commit counts. */
  readonly isRange: boolean;
  readonly commits: number;
  readonly isMerge: (commit: number) => boolean;
  /** Class code. */
  readonly classOf: (commit: number) => number;
  readonly isByUser: (commit: number) => boolean;
  readonly signsOf: (commit: number) => readonly SignPlace[];
  /** The newest commits as `git log` lists them, merges among them. */
  readonly newest: (count: number) => ReadonlySet<number>;
  /** As our rule has it: records and joined branches tell lines of one commit apart. */
  readonly living: readonly LivingLines[];
  /** Where a record of the commit itself says AI or human; else by commits. */
  readonly ownRecorded: readonly LivingLines[];
  /** By commits alone. */
  readonly blamed: Readonly<Partial<Record<'plain' | BlameWay, Blamed>>>;
  readonly changes: ReadonlyMap<number, ChangedLines>;
  /** Whether git-ai left notes of commits that are counted. */
  readonly hasAttested: boolean;
  /** Why the history is not complete. */
  readonly reasons: readonly string[];
  /** Objects are missing or damaged: what a fetch may mend. */
  readonly isLacking: boolean;
  /** Also what takes long is wanted. */
  readonly isThorough: boolean;
  /** Nobody can say who wrote the lines: all of them seem to come from where history is cut. */
  readonly isCutShort: boolean;
}

/** A share before it is divided. All three are null where nothing can be told. */
export interface Amount {
  readonly ai: number | null;
  readonly counted: number | null;
  /** Of what is counted, that of which no evidence says anything. */
  readonly unknown: number | null;
  /** Between which shares the true one lies, where so many lines were not looked at; then `ai` is null. */
  readonly between?: { readonly from: number; readonly to: number; readonly open: number };
}
