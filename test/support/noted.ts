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

/** Any notes of any commits: of lines that are there and of others, of files that are there and of others. */
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
    for (const path of paths) if (random.chance(0.6)) files[path] = randomRanges(random);
    notes.set(commit, files);
    note(repo, commit, files);
  }
  return notes;
}

function randomRanges(random: RandomSource): NotedRange[] {
  const ranges: NotedRange[] = [];
  for (let line = 1 + random.int(0, 2); line < 60 && random.chance(0.8); ) {
    const last = line + random.int(0, 5);
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
