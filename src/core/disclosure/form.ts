import type { FormId } from './form-ids';
import type { Comment } from './marked';
import type { Told } from './told';

interface Row {
  readonly id: FormId;
  /** For the help. */
  readonly description: string;
  /** The file that it is mostly put into. */
  readonly file: string;
  /** Whether it can also tell what came between two revisions. */
  readonly takesRange: boolean;
}

/** A text that stands in another one, between comments. */
export interface TextForm extends Row {
  readonly kind: 'text';
  readonly comment: Comment;
  /** The part that is measured; each line is ours, or escaped. */
  measured(told: Told): string;
  /** What a person has to say, left open; null where nothing is asked of one. */
  readonly own: string | null;
}

/** A document of its own. */
export interface JsonForm extends Row {
  readonly kind: 'json';
  document(told: Told): object;
  /** The record that such a document holds; undefined where it is no such document. */
  recordIn(document: unknown): unknown;
}

export type Form = TextForm | JsonForm;
