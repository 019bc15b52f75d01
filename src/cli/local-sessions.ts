import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { CacheFolder } from '../core/cache';
import { findGit, findRepository } from '../core/git';
import type { HeardStore, LocalSessions } from '../core/matched';
import {
  type Coverage,
  findStores,
  goneFolders,
  KeptPlaces,
  readSessions,
  repositoryScope,
} from '../core/session-files';
import { type Place, type SessionRead, STORES } from '../core/sessions';
import type { CommandLine } from './arguments';

/** What agents keep of their sessions on this machine; null, and nothing is opened, unless it was asked for. */
export async function localSessions(
  line: CommandLine,
  path: string,
  signal?: AbortSignal,
): Promise<LocalSessions | null> {
  const { localSessions: wanted } = line;
  if (wanted === null) return null;
  const { tops, scope } = repositoryScope(await findRepository(findGit(process.env.PATH), path, signal));
  const stores = STORES.filter(({ id }) => wanted.stores.length === 0 || wanted.stores.includes(id));
  const place = { ...placeOf(wanted.home), tops };
  const found = findStores(place, stores);
  const sessions: SessionRead[] = [];
  const reading = { signal, kept: keptPlaces(line, place) };
  const covered = await readSessions(found, scope, session => sessions.push(session), reading);
  return { tops, sessions, stores: covered.map(heardStore) };
}

/** Where in the files of sessions the records lie that matter; of folders that are gone nothing. */
export function keptPlaces({ cache }: CommandLine, place: Place): KeptPlaces | null {
  const kept = cache === null ? null : KeptPlaces.open(new CacheFolder(cache));
  kept?.drop(goneFolders(place));
  return kept;
}

/** Of another home, what the environment says is not true. */
export function placeOf(home: string | null): Omit<Place, 'tops'> {
  const { env, platform } = process;
  return home === null ? { home: homedir(), env, platform } : { home: resolve(home), env: {}, platform };
}

function heardStore({ store, tool, files, read }: Coverage): HeardStore {
  const { sessions = 0, unproven = 0, unread = 0, problems = [] } = read ?? {};
  const notRead = problems.reduce((sum, problem) => sum + problem.files, 0);
  return { store, agent: tool, files, notRead, sessions, unproven, unread };
}
