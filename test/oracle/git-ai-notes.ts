import { spawnSync } from 'node:child_process';

export type Wrote = 'ai' | 'human';

/** By path, by number of line from 1. Lines that are not there are unknown by the record. */
export type Note = ReadonlyMap<string, ReadonlyMap<number, Wrote>>;

export function git(repository: string, args: readonly string[], input = ''): string {
  const options = { input, maxBuffer: 2 ** 31 - 1 };
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'core.quotePath=false', '-C', repository, ...args],
    options,
  );
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr.toString()}`);
  return stdout.toString();
}

/** How many notes are read at once: some hold whole conversations. */
const AT_ONCE = 200;

/** The notes of git-ai of these commits, by full id. */
export function notesOf(repository: string, commits: ReadonlySet<string>): Map<string, Note> {
  const list = git(repository, ['notes', '--ref=ai', 'list']).trim().split('\n');
  const rows = list.map(row => row.split(' ')).filter(row => commits.has(row[1]!));
  const notes = new Map<string, Note>();
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE);
    const blobs = some.map(row => `${row[0]}\n`).join('');
    const texts = git(repository, ['cat-file', '--batch=\x01%(objectname)'], blobs).split('\x01').slice(1);
    some.forEach((row, j) => {
      notes.set(row[1]!, parseNote(texts[j]!.slice(texts[j]!.indexOf('\n') + 1)));
    });
  }
  return notes;
}

/** What stands above the line of three dashes: a path, and below it keys with ranges of lines. `h_…` are humans. */
export function parseNote(text: string): Note {
  const note = new Map<string, Map<number, Wrote>>();
  let lines = new Map<number, Wrote>();
  for (const row of text.split('\n')) {
    if (row === '---') return note;
    const entry = /^ {2}(\S+) ([\d,-]+)$/.exec(row);
    if (entry) addRanges(lines, entry[2]!, entry[1]!.startsWith('h_') ? 'human' : 'ai');
    else if (row !== '') {
      lines = new Map();
      note.set(row.replace(/^"(.*)"$/, '$1'), lines);
    }
  }
  return note;
}

function addRanges(lines: Map<number, Wrote>, ranges: string, wrote: Wrote): void {
  for (const range of ranges.split(',')) {
    const [first, last = first] = range.split('-').map(Number);
    for (let line = first!; line <= last!; line++) lines.set(line, wrote);
  }
}
