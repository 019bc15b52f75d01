import { basename, dirname, join } from 'node:path';
import { realFolder } from '../real-paths';
import type { LineReader, Scope, SessionRead, Source } from '../sessions';
import { type Coverage, daysOf } from './coverage';
import { ProblemFile, problemOf } from './file-problem';
import type { FoundFile, FoundStore } from './find-stores';
import type { KeptFolder, KeptPlaces } from './kept-places';
import { LogFiles } from './log-files';
import { readText } from './open-file';
import { readDatabase } from './read-database';
import { readPacked } from './read-packed';
import { Tally } from './tally';

const MOST_DOCUMENT = 64 * 1024 * 1024;
const MOST_BESIDE = 16 * 1024 * 1024;

/** What was found, without opening anything. */
export function coverageOf({ store, folders: own, naming, files }: FoundStore): Coverage {
  const folders = [...own, ...(naming ?? [])];
  const days = daysOf(files.map(file => file.changed));
  return { store: store.id, tool: store.tool, folders, files: files.length, days, read: null };
}

export interface Reading {
  readonly signal?: AbortSignal | undefined;
  /** Where in the files the lines are that matter, as far as it is known; the same comes to light without. */
  readonly kept?: KeptPlaces | null;
}

/**
 * Reads the sessions of the repository in all files that were found, each edit once. `take` is given one session after
 * the other, and nothing of it is kept. Whoever calls has the person's consent.
 */
export async function readSessions(
  found: readonly FoundStore[],
  scope: Scope,
  take: (read: SessionRead) => void,
  { signal, kept = null }: Reading = {},
): Promise<Coverage[]> {
  const covered: Coverage[] = [];
  const logs = new LogFiles(signal);
  for (const store of found) {
    const tally = new Tally();
    if (store.closed > 0) tally.fail('closed', store.closed);
    const isTheirs = ownFolders(store);
    const folders = new Map(store.folders.map(path => [path, kept?.folder(path) ?? null]));
    for (const file of store.files) {
      signal?.throwIfAborted();
      try {
        if (!isTheirs(file.folder)) throw new ProblemFile('unnamed');
        const known = folders.get(file.folder) ?? null;
        for (const read of await readFile(file, scope, tally, { logs, known, signal })) take(tally.add(read));
      } catch (error) {
        tally.fail(problemOf(error));
      }
    }
    for (const folder of folders.values()) folder?.save();
    covered.push({ ...coverageOf(store), read: tally.result() });
  }
  return covered;
}

interface FileReading {
  readonly logs: LogFiles;
  readonly known: KeptFolder | null;
  readonly signal: AbortSignal | undefined;
}

/** Whether a folder is the person's own. */
function ownFolders({ store: { named }, naming }: FoundStore): (folder: string) => boolean {
  if (named === undefined || naming === null) return () => true;
  const texts = naming.flatMap(file => textBeside(dirname(file), basename(file)) ?? []);
  const own = new Set(texts.flatMap(text => named.folders(text)).map(realFolder));
  return folder => own.has(realFolder(folder));
}

async function readFile(
  { folder, name, kind }: FoundFile,
  scope: Scope,
  tally: Tally,
  reading: FileReading,
): Promise<readonly SessionRead[]> {
  const path = join(folder, name);
  const source: Source = { name, folder, beside: other => textBeside(folder, other) };
  if (kind.form === 'foreign') throw new ProblemFile('foreign');
  if (kind.form === 'database') {
    const { sessions, elsewhere, unread } = readDatabase(path, kind, source, scope);
    tally.passOver(elsewhere);
    tally.skip(unread);
    return sessions;
  }
  const read =
    kind.form === 'lines'
      ? await readLog(path, name, kind.open(source, scope), reading)
      : kind.read(source, scope, () => document(path));
  if (read === null) tally.passOver(1);
  return read === null ? [] : [read];
}

async function readLog(
  path: string,
  file: string,
  reader: LineReader,
  { logs, known, signal }: FileReading,
): Promise<SessionRead | null> {
  if (!reader.isElsewhere) {
    if (path.endsWith('.zst')) await readPacked(path, reader, signal);
    else await logs.read(path, reader, known && { folder: known, file });
  }
  return reader.isElsewhere ? null : reader.read();
}

function document(path: string): unknown {
  const text = readText(path, MOST_DOCUMENT);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemFile('damaged');
  }
}

/** Null where there is none that can be read. */
function textBeside(folder: string, name: string): string | null {
  try {
    return readText(join(folder, name), MOST_BESIDE);
  } catch {
    return null;
  }
}
