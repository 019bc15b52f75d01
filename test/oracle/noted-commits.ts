import type { Declared, RecordedCommit } from '../../src/core/calibration';
import { git, type Note, notesOf } from './git-ai-notes';

/** Files whose lines nobody writes. */
const LOCKS = /(^|\/)(package-lock\.json|yarn\.lock|Cargo\.lock|pnpm-lock\.yaml|go\.sum)$|\.snap$|\.svg$/;
const TOOLS = 'claude|cursor|copilot|codex|devin|gemini|aider|amp|opencode|droid|continue|windsurf|jules';
const PAIR = new RegExp(`^(co-authored-by|generated-by): .*(${TOOLS})|generated with .*(${TOOLS})`, 'im');
const ASSIST = new RegExp(`^assisted-by: .*(${TOOLS})`, 'im');
const AGENT = new RegExp(`(${TOOLS}).*(\\[bot\\]|agent)|@(cursor|devin|anthropic)\\.`, 'i');
const NOTHING = { ai: 0, human: 0, unknown: 0 };
const DAYS_OF_USE = 91 * 86_400;

export type NotedCommit = RecordedCommit & { readonly id: string };

/**
 * One row for each commit of the head's history with a note of git-ai, merges left out: the lines that it added by what
 * the note says, and by what a few simple patterns find in its message.
 */
export function notedCommits(repository: string): NotedCommit[] {
  const commits = git(repository, ['rev-list', '--no-merges', 'HEAD']).split('\n');
  const notes = notesOf(repository, new Set(commits));
  const format = '--format=%x01%H%x00%ct%x00%an <%ae>%x00%ae%x00%B';
  const log = git(repository, ['log', '--reverse', '--no-merges', format]);
  const lastUse = new Map<string, number>();
  const rows: NotedCommit[] = [];
  for (const record of log.split('\x01').slice(1)) {
    const [id = '', time = '', author = '', mail = '', message = ''] = record.split('\0');
    const said = declaredIn(author, message);
    if (said !== null) lastUse.set(mail, Number(time));
    const uses = Number(time) - (lastUse.get(mail) ?? Number.NEGATIVE_INFINITY) <= DAYS_OF_USE;
    const declared = said ?? (uses ? 'user' : 'silent');
    if (notes.has(id)) rows.push({ id, ...about(rows.length, Number(time)), declared, ...NOTHING });
  }
  const patches = new Map<string, string>();
  for (let i = 0; i < rows.length; i += 100)
    readPatches(
      repository,
      rows.slice(i, i + 100).map(({ id }) => id),
      patches,
    );
  const told = rows.filter(({ id }) => patches.has(id));
  return told.map(row => ({ ...row, ...linesBy(notes.get(row.id)!, patches.get(row.id)!) }));
}

/** Commits that git cannot diff, because an object is missing, are left out. */
function readPatches(repository: string, ids: readonly string[], patches: Map<string, string>): void {
  const args = ['log', '--no-walk=unsorted', '--stdin', '-U0', '--no-color', '-p', '--format=%x01%H'];
  try {
    const log = git(repository, args, ids.map(id => `${id}\n`).join(''));
    for (const record of `\n${log}`.split('\n\x01').slice(1))
      patches.set(record.slice(0, 40), record.slice(40));
  } catch {
    const half = ids.length >> 1;
    if (half === 0) return;
    readPatches(repository, ids.slice(0, half), patches);
    readPatches(repository, ids.slice(half), patches);
  }
}

function declaredIn(author: string, message: string): Declared | null {
  if (AGENT.test(author)) return 'agent';
  if (PAIR.test(message)) return 'pair';
  return ASSIST.test(message) ? 'assist' : null;
}

function about(commit: number, time: number) {
  const date = new Date(time * 1000);
  const quarter = `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
  return { commit, quarter, agent: null, recorder: 'git-ai', version: null };
}

/** Added lines of a patch by the note. */
function linesBy(note: Note, patch: string): { ai: number; human: number; unknown: number } {
  const sum = { ai: 0, human: 0, unknown: 0 };
  let path = '';
  for (const row of patch.split('\n')) {
    if (row.startsWith('+++ ')) path = row.slice(4).replace(/^"?b\/(.*?)"?\t?$/, '$1');
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(row);
    if (!hunk || LOCKS.test(path)) continue;
    const first = Number(hunk[1]);
    for (let line = first; line < first + Number(hunk[2] ?? 1); line++)
      sum[note.get(path)?.get(line) ?? 'unknown']++;
  }
  return sum;
}
