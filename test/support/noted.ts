import { RandomSource } from './random-source';
import type { TestRepo } from './repo';
import { runGit } from './run-git';

export type NotedWriter = 'ai' | 'human';

/** Lines of a file as a commit has it, from 1, both ends included. */
export interface NotedRange {
  readonly first: number;
  readonly last: number;
  readonly writer: NotedWriter;
}

/** By path. */
export type NotedFiles = Readonly<Record<string, readonly NotedRange[]>>;

const SESSION = `s_${'0a'.repeat(7)}`;
const PERSON = `h_${'0b'.repeat(7)}`;
const KEYS = { ai: `${SESSION}::t_${'0c'.repeat(7)}`, human: PERSON };

/** Keeps a note for a commit, as git-ai does from version 3.0.0 on. */
export function note(
  repo: TestRepo,
  commit: string,
  files: NotedFiles,
  { ref = 'ai', version = '1.6.24' } = {},
): void {
  const lines = Object.entries(files).flatMap(([path, ranges]) => [
    /\s/.test(path) ? `"${path}"` : path,
    ...ranges.map(
      ({ first, last, writer }) => `  ${KEYS[writer]} ${first === last ? first : `${first}-${last}`}`,
    ),
  ]);
  const metadata = {
    schema_version: 'authorship/3.0.0',
    git_ai_version: version,
    base_commit_sha: commit,
    prompts: {},
    humans: { [PERSON]: { author: 'Bob Stone <bob@stone.dev>' } },
    sessions: {
      [SESSION]: { agent_id: { tool: 'codex', id: 'one', model: 'gpt-5.5' }, human_author: 'Bob Stone' },
    },
  };
  addNote(repo, commit, [...lines, '---', JSON.stringify(metadata, null, 2), ''].join('\n'), ref);
}

/** Keeps any text as a note. */
export function addNote(repo: TestRepo, commit: string, text: string | Buffer, ref = 'ai'): void {
  const blob = repo.object('blob', text);
  runGit(repo.dir, ['notes', `--ref=${ref}`, 'add', '-f', '-C', blob, commit]);
}

/**
 * Any notes of any commits: of lines that are there and of others, of files that are there and of others; most of no more
 * lines than the commit added, some of more.
 */
export function randomNotes(
  repo: TestRepo,
  commits: readonly string[],
  seed: number,
): Map<string, NotedFiles> {
  const random = new RandomSource(seed);
  const notes = new Map<string, NotedFiles>();
  for (const commit of commits) {
    if (!random.chance(0.6)) continue;
    const paths = runGit(repo.dir, ['ls-tree', '-r', '-z', '--name-only', commit])
      .toString()
      .split('\0')
      .filter(Boolean);
    const files: Record<string, NotedRange[]> = random.chance(0.1) ? { 'not/there': [] } : {};
    const added = addedIn(repo, commit);
    for (const path of paths)
      if (random.chance(0.6))
        files[path] = randomRanges(random, random.chance(0.85) ? (added.get(path) ?? 0) : 60);
    notes.set(commit, files);
    note(repo, commit, files);
  }
  return notes;
}

/** By path: how many lines a commit added against its first parent, with no file taken for a renamed one. */
export function addedIn(repo: TestRepo, commit: string): Map<string, number> {
  const [, ...parents] = repo.git('rev-list', '--parents', '-1', commit).trim().split(' ');
  const trees = parents.length === 0 ? ['--root', commit] : [parents[0]!, commit];
  const args = [
    '-c',
    'core.quotePath=false',
    'diff-tree',
    '-r',
    '--no-renames',
    '--no-commit-id',
    '--numstat',
  ];
  const rows = runGit(repo.dir, [...args, '-z', ...trees])
    .toString('latin1')
    .split('\0')
    .filter(Boolean);
  return new Map(rows.map(row => row.split('\t')).map(([added, , path]) => [path!, Number(added)]));
}

/** Whether a note may be believed of a file: it credits no more lines than the commit added. */
export function isWithinAdded(ranges: readonly NotedRange[], added: number): boolean {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0) <= added;
}

function randomRanges(random: RandomSource, most: number): NotedRange[] {
  const ranges: NotedRange[] = [];
  let left = most;
  for (let line = 1 + random.int(0, 2); line < 60 && left > 0 && random.chance(0.8); ) {
    const last = line + Math.min(random.int(0, 5), left - 1);
    left -= last - line + 1;
    ranges.push({ first: line, last, writer: random.chance(0.7) ? 'ai' : 'human' });
    line = last + 1 + random.int(0, 4);
  }
  return ranges;
}

/** Where each line of a file comes from, as `git blame` says: its commit, and its place in the file as that had it. */
export function blameOrigins(
  repo: TestRepo,
  revision: string,
  path: string,
): { readonly commit: string; readonly path: string; readonly line: number }[] {
  const args = ['-c', 'core.quotePath=false', 'blame', '--line-porcelain', revision, '--', path];
  const told = runGit(repo.dir, args).toString('latin1').split('\n');
  const origins: { commit: string; path: string; line: number }[] = [];
  let header = true;
  let commit = '';
  let line = 0;
  let from = '';
  for (const text of told) {
    if (text.startsWith('\t')) {
      origins.push({ commit, path: from, line });
      header = true;
    } else if (header && text !== '') {
      const [id, original] = text.split(' ');
      [commit, line, header] = [id!, Number(original), false];
    } else if (text.startsWith('filename ')) from = text.slice('filename '.length);
  }
  return origins;
}
