import { unquote } from '../../files';
import type { LineRecord } from '../line-record';
import type { Who } from './claims';
import { Draft } from './draft';
import { type Keys, readKeys, sessionOf } from './git-ai-keys';
import { insidePath } from './recorded-path';

const ENTRY = /^\s+(\S+)\s+(\S.*)$/;
const RANGE = /^(\d{1,9})(?:-(\d{1,9}))?$/;

/** Who stands for the key of a session or person in the other notes of the repository. */
export type Elsewhere = (key: string) => Who | undefined;

/** What a note names by keys that other notes may use, after a rebase or a squash, and not say. */
export function gitAiKeys(content: Buffer): ReadonlyMap<string, Who> {
  return halves(content)?.keys.named ?? new Map();
}

/**
 * Authorship notes of git-ai from version 3.0.0 on, which other recorders write, too: the lines of each file by keys, a line
 * `---`, and JSON that says what the keys stand for. As git-ai reads them: of several entries for a line the last one in
 * the note counts, and one whose key stands for nothing is passed over. Null where the text is no such note.
 */
export function readGitAi(content: Buffer, recorder: string, elsewhere?: Elsewhere): LineRecord | null {
  const read = halves(content);
  if (read === null) return null;
  const { text, keys } = read;
  const draft = new Draft();
  readEntries(text, key => keys.whose(key) ?? elsewhere?.(sessionOf(key)) ?? null, draft);
  // `base_commit_sha` is where the commit was made: after a rebase the note hangs on another one, and speaks of that.
  return draft.record(recorder, keys.version);
}

function halves(content: Buffer): { readonly text: string; readonly keys: Keys } | null {
  const divider = dividerOf(content);
  if (divider === null) return null;
  const keys = readKeys(content.subarray(divider.end));
  // Byte by byte: paths stay what they are.
  return keys && { text: content.toString('latin1', 0, divider.start), keys };
}

const LINE_FEED = 0x0a;
const DIVIDER = '---';
const LINE_END = /^\r?(?:\n|$)/;

/** Conversations of many megabytes may follow: the line is looked for from the top. */
function dividerOf(content: Buffer): { readonly start: number; readonly end: number } | null {
  for (let at = content.indexOf(DIVIDER); at >= 0; at = content.indexOf(DIVIDER, at + 1)) {
    const after = at + DIVIDER.length;
    const [ending] = LINE_END.exec(content.toString('latin1', after, after + 2)) ?? [];
    const begins = at === 0 || content[at - 1] === LINE_FEED;
    if (begins && ending !== undefined) return { start: at, end: after + ending.length };
  }
  return null;
}

function readEntries(text: string, whose: Keys['whose'], draft: Draft): void {
  let path: string | null = null;
  for (const line of text.split('\n').map(line => line.replace(/\r$/, ''))) {
    if (line.trim() === '') continue;
    if (!/^\s/.test(line)) {
      path = pathOf(line);
      draft.see(path);
      continue;
    }
    const [, key = '', ranges = ''] = ENTRY.exec(line) ?? [];
    const who = key === '' ? null : whose(key);
    if (who === null || path === null) draft.skip();
    else claimAll(draft, path, ranges, who);
  }
}

function claimAll(draft: Draft, path: string, ranges: string, who: Who): void {
  for (const range of ranges.split(',')) {
    const [, first, last = first] = RANGE.exec(range.trim()) ?? [];
    draft.claim(path, Number(first), Number(last), who);
  }
}

/** Names with blanks are quoted, and nothing in them escaped; those that git had quoted before are escaped as git does. */
function pathOf(line: string): string | null {
  if (!/^".*"$/.test(line)) return insidePath(line);
  const byGit = line.includes('\\') ? unquote(line) : null;
  return insidePath(byGit?.rest === '' ? byGit.text : line.slice(1, -1));
}
