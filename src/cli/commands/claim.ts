import { statSync } from 'node:fs';
import type { ClaimWords } from '../../core/claim';
import { UsageError } from '../usage-error';
import { type CommandRow, formatOrText } from './row';

export interface ClaimCommand {
  readonly name: 'claim';
  readonly path: string;
  readonly words: ClaimWords;
  /** Null: text for people who look at a terminal. */
  readonly format: 'json' | 'markdown' | null;
}

export const CLAIM: CommandRow<ClaimCommand> = {
  name: 'claim',
  takes: '[PATH] TEXT',
  about:
    'Holds a claim against the history, as "80 % of new lines, 2026-05" or "at most a tenth of commits since v1.0": supported where every share that is possible makes it true (exit status 0), refuted where none does (1), else undecidable (4), with what would decide it. TEXT may be left out where --share says how much.',
  options: ['share', 'unit', 'window', 'format', 'rev', 'rule'],
  read: (words, values, isTerminal) => {
    const { share, unit, window, format } = values;
    const { path, text } = placeAndText(words, share !== undefined);
    return {
      name: 'claim',
      path,
      words: { text, share, unit, window },
      format: formatOrText(format, isTerminal),
    };
  },
};

/** Which of two words is the path shows where a folder is. One alone is the text, but where options say all. */
function placeAndText(words: readonly string[], isSaid: boolean): { path: string; text: string } {
  const [first, second, ...more] = words;
  if (more.length > 0)
    throw new UsageError('claim takes one text and one path: put the claim in quotation marks.');
  if (first === undefined) {
    if (isSaid) return { path: '.', text: '' };
    throw new UsageError('claim needs a text, as "80 % of new lines, 2026-05".');
  }
  if (second === undefined)
    return isSaid && isFolder(first) ? { path: first, text: '' } : { path: '.', text: first };
  return isFolder(second) && !isFolder(first) ? { path: second, text: first } : { path: first, text: second };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
