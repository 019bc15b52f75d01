import type { Change } from './change';

/** What a patch does to one file. Paths as they stand there. */
export interface PatchedFile {
  readonly path: string;
  readonly kind: 'create' | 'edit' | 'delete';
  readonly change: Change;
}

const HEAD = /^\*\*\* (Add|Update|Delete) File: (.+)$/;
const MOVE = /^\*\*\* Move to: (.+)$/;
const KINDS: Readonly<Record<string, PatchedFile['kind']>> = {
  Add: 'create',
  Update: 'edit',
  Delete: 'delete',
};

const END = '\n*** End Patch';

/** The patch within a text; null where there is none, or it is not closed. */
export function patchIn(text: string): string | null {
  const start = /^\*\*\* Begin Patch\r?\n/m.exec(text)?.index;
  if (start === undefined) return null;
  const end = text.indexOf(END, start);
  return end === -1 ? null : text.slice(start, end + END.length);
}

interface Draft {
  path: string;
  readonly kind: PatchedFile['kind'];
  readonly added: string[];
  readonly removed: string[];
}

/** The files of a patch between `*** Begin Patch` and `*** End Patch`; null where a line of it is none of that form. */
export function readApplyPatch(text: string): PatchedFile[] | null {
  const patch = patchIn(text);
  if (patch === null) return null;
  const files: Draft[] = [];
  for (const raw of patch.split('\n').slice(1, -1))
    if (!takeLine(files, raw.endsWith('\r') ? raw.slice(0, -1) : raw)) return null;
  return files.map(({ path, kind, added, removed }) => ({ path, kind, change: { added, removed } }));
}

/** Whether the line is of the form. */
function takeLine(files: Draft[], line: string): boolean {
  const [, verb, path] = HEAD.exec(line) ?? [];
  if (verb !== undefined && path !== undefined) {
    files.push({ path: path.trim(), kind: KINDS[verb]!, added: [], removed: [] });
    return true;
  }
  const file = files.at(-1);
  if (file === undefined) return line.trim() === '' || line.startsWith('*** Environment ID:');
  const to = MOVE.exec(line)?.[1];
  if (to !== undefined) file.path = to.trim();
  else if (line.startsWith('+')) file.added.push(line.slice(1));
  else if (line.startsWith('-')) file.removed.push(line.slice(1));
  else return line === '' || /^(?: |@@|\*\*\* End of File)/.test(line);
  return true;
}
