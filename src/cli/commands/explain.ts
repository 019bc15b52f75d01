import { statSync } from 'node:fs';
import { UsageError } from '../usage-error';
import type { CommandRow } from './row';

export interface ExplainCommand {
  readonly name: 'explain';
  readonly path: string;
  readonly commits: readonly string[];
  /** Text for people who look at a terminal. */
  readonly isText: boolean;
}

export const EXPLAIN: CommandRow<ExplainCommand> = {
  name: 'explain',
  takes: '[PATH] COMMIT...',
  about: 'Why commits have their class; - reads commits from standard input.',
  options: ['rev', 'rule', 'local-sessions', 'store', 'sessions-home'],
  read: (words, _, isTerminal) => ({ name: 'explain', ...placeAndCommits(words), isText: isTerminal }),
};

/** The first word is the path where it is a folder, and there are more. */
function placeAndCommits(words: readonly string[]): { path: string; commits: readonly string[] } {
  const [first, ...more] = words;
  if (first === undefined)
    throw new UsageError('explain needs a commit, or - to read commits from standard input.');
  return more.length > 0 && isFolder(first) ? { path: first, commits: more } : { path: '.', commits: words };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
