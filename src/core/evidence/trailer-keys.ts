import type { Attribution, Commit } from '../model';
import type { Catalogue } from './catalogue';
import { MarkReader } from './marks';
import { readTrailer } from './message';

const SIGNED_OFF = /^[ \t]*signed-off-by:/im;

/** Reads of commits that declare AI by which trailers they do it. */
export class TrailerKeys {
  private readonly marks: MarkReader;
  private readonly shared = new Map<string, readonly string[]>();

  constructor(catalogue: Catalogue) {
    this.marks = new MarkReader(catalogue);
  }

  /** Keys in small letters, each once, in order of the alphabet; `signed-off-by` where an AI is named by it. */
  of(commit: Commit, { evidence }: Attribution): readonly string[] {
    const found = new Set<string>();
    for (const { where, text } of evidence) {
      const key = where === 'coauthor' || where === 'trailer' ? readTrailer(text)?.key : undefined;
      if (key !== undefined) found.add(key.toLowerCase());
    }
    if (SIGNED_OFF.test(commit.message) && this.marks.isSignedByAi(commit)) found.add('signed-off-by');
    const keys = [...found].sort();
    const id = keys.join('\n');
    const known = this.shared.get(id) ?? keys;
    this.shared.set(id, known);
    return known;
  }
}
