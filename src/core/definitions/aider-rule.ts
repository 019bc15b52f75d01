import { createHash } from 'node:crypto';
import type { Commit } from '../model';
import type { RangeRule } from '../range';

/**
 * Aider's own rule for "Aider wrote N % of the code in this release", as data. All of it decides the figures.
 * Source: https://github.com/Aider-AI/aider/blob/main/scripts/blame.py (as of 9 August 2025), on which
 * https://aider.chat/HISTORY.html and `aider/website/_data/blame.yml` rest.
 */
const DECIDES = {
  id: 'aider' satisfies RangeRule,
  /** To be raised when code, and not this data, changes what a figure means. */
  version: 1,
  /** A piece that was moved or copied is found from 100 letters and digits on, from any file of the history. */
  copies: ['-M100', '-C100', '-C', '-C'],
  files: {
    /** A name ends so; a file in a folder begins so, and holds or ends so. */
    ends: ['.js', '.py', '.scm', '.sh', 'Dockerfile', 'Gemfile'],
    inFolders: [
      { begins: '.github/workflows/', ends: '.yml' },
      { begins: 'aider/resources/', ends: '.yml' },
      { begins: 'tests/fixtures/languages/', holds: '/test.' },
    ],
    named: [
      'aider/website/index.html',
      'aider/website/share/index.md',
      'aider/website/_includes/head_custom.html',
      'aider/website/_includes/home.css',
      'aider/website/docs/leaderboards/index.md',
    ],
    but: {
      ends: ['prompts.py'],
      begins: ['tests/fixtures/watch'],
      named: ['aider/website/install.ps1', 'aider/website/install.sh'],
    },
  },
  /** In small letters. */
  marks: { author: '(aider)', subject: 'aider:', message: 'co-authored-by: aider' },
} as const;

/** The rule by name, and by a SHA-256, in hex, over all that decides. */
export const AIDER_RULE = {
  id: DECIDES.id,
  hash: createHash('sha256').update(JSON.stringify(DECIDES)).digest('hex'),
  copies: DECIDES.copies,
} as const;

/** Whether the rule looks at the file at this byte-string path. */
export function isAiderFile(path: string): boolean {
  const { ends, inFolders, named, but } = DECIDES.files;
  const isIn =
    ends.some(end => path.endsWith(end)) ||
    inFolders.some(
      row =>
        path.startsWith(row.begins) && ('ends' in row ? path.endsWith(row.ends) : path.includes(row.holds)),
    ) ||
    is(named, path);
  if (!isIn || is(but.named, path)) return false;
  return !but.ends.some(end => path.endsWith(end)) && !but.begins.some(begin => path.startsWith(begin));
}

function is(names: readonly string[], path: string): boolean {
  return names.includes(path);
}

/** Whether all lines of a commit are Aider's. */
export function isAiderCommit({ author, message }: Pick<Commit, 'author' | 'message'>): boolean {
  const { marks } = DECIDES;
  const text = message.toLowerCase();
  return (
    author.name.toLowerCase().includes(marks.author) ||
    text.trimStart().startsWith(marks.subject) ||
    text.includes(marks.message)
  );
}
