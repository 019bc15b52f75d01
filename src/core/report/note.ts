import { markdownText } from './markdown-text';
import type { Portion } from './portion';

/** A sentence of ours, and at most five texts of the repository that it speaks of. */
export interface Note {
  readonly text: string;
  readonly examples: readonly string[];
}

/** What a reader has to know of a range. */
export function rangeNotes({ since, notes = [] }: Pick<Portion, 'since' | 'notes'>): Note[] {
  return since?.bases?.length === 0 ? [UNRELATED, ...notes] : [...notes];
}

const UNRELATED: Note = {
  text: 'The two ends have no commit in common, so that every line is new.',
  examples: [],
};

export function noteText({ text, examples }: Note): string {
  return examples.length === 0 ? text : `${text} Among them: ${examples.map(markdownText).join(', ')}.`;
}
