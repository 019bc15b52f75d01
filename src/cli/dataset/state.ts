import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { replaceFile } from '../../core/cache';
import { TABLE_NAMES } from '../../core/dataset';
import { type DatasetPlace, ownPath, partPath } from './place';

/** What is remembered of a repository whose rows are all in their place. */
const stateSchema = z.object({
  /** Of the files that decide what git would say, and of what was asked; null where these cannot tell. */
  signature: z.string().nullable(),
  /** Of all that decides the rows, as git said it. */
  fingerprint: z.string(),
  /** Nothing is missing that might come while head and refs stay. */
  settled: z.boolean(),
  /** Of the objects that there were; null where nobody can tell whether more came. */
  objects: z.string().nullable(),
  history: z.int(),
  bytes: z.int(),
});
export type State = z.infer<typeof stateSchema>;

/** Null where its rows are not known to be whole: then it is analysed. */
export function readState(place: DatasetPlace, id: string): State | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(statePath(place, id), 'utf8')));
    return TABLE_NAMES.every(table => existsSync(partPath(place, table, id))) ? state : null;
  } catch {
    return null;
  }
}

/** Whether the rows are still true while all that decides them stays. */
export function holds({ settled, objects }: State, now: () => string | null): boolean {
  return settled || (objects !== null && objects === now());
}

/** Last of all, once every row is in its place. */
export function writeState(place: DatasetPlace, id: string, state: State): void {
  const path = statePath(place, id);
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, JSON.stringify(state));
}

/** Before the first row is exchanged. */
export function dropState(place: DatasetPlace, id: string): void {
  rmSync(statePath(place, id), { force: true });
}

function statePath(place: DatasetPlace, id: string): string {
  return ownPath(place, 'state', `${id}.json`);
}
