import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { realPlace } from '../core/real-paths';
import { UsageError } from './usage-error';

interface PutFile {
  readonly name: string;
  readonly content: string;
}

/** Says which files of a folder are ours: its first line, and a line for each. */
const MARKER = '.writes-itself-site';
const FIRST = 'Made by writes-itself publish, which replaces these files:';

/** Throws UsageError where a folder holds what we did not make, or cannot be ours. */
export function checkFolder(folder: string): void {
  const place = placeOf(folder);
  if (place.split(sep).includes('.git'))
    throw new UsageError(`${folder} lies in git's own folder: name another one.`);
  const there = lstatSync(place, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isDirectory()) throw new UsageError(`${folder} is no folder: name another one.`);
  const found = readdirSync(place, { withFileTypes: true });
  if (found.length === 0) return;
  const ours = new Set([MARKER, ...listedIn(place)]);
  const other = found.find(entry => !entry.isFile() || !ours.has(entry.name) || ours.size === 1);
  if (other !== undefined)
    throw new UsageError(
      `${folder} holds ${JSON.stringify(other.name)}, which this command did not make: name a folder that is empty or not there.`,
    );
}

/**
 * Puts the files into a folder as a whole, in place of what we put there before. They are written beside it and take its
 * place by its name: whoever stops us leaves the old folder or the new one, never some files of each.
 */
export function putFolder(folder: string, files: readonly PutFile[]): void {
  checkFolder(folder);
  const place = placeOf(folder);
  const aside = `${place}.${randomBytes(6).toString('hex')}.tmp`;
  mkdirSync(dirname(place), { recursive: true });
  try {
    mkdirSync(aside);
    const marker = [FIRST, ...files.map(({ name }) => name), ''].join('\n');
    for (const { name, content } of [...files, { name: MARKER, content: marker }])
      writeFileSync(join(aside, name), content, { flag: 'wx' });
    exchange(place, aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A folder that is there goes aside first, for none but an empty one is taken the place of; comes back where that fails. */
function exchange(place: string, fresh: string): void {
  const old = `${fresh}.old`;
  const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  if (isThere) renameSync(place, old);
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (isThere) renameSync(old, place);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Where it really lies, without a slash behind it; a folder that is linked to stays where it is. */
function placeOf(folder: string): string {
  const full = resolve(folder);
  return join(realPlace(full), '');
}

function listedIn(place: string): readonly string[] {
  try {
    const [first, ...names] = readFileSync(join(place, MARKER), 'utf8').split('\n');
    return first === FIRST ? names.filter(name => name !== '') : [];
  } catch {
    return [];
  }
}
