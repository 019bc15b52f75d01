import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { CacheFolder } from '../core/cache';
import { findGit, findRepository } from '../core/git';
import { hearSessions } from '../core/local-sessions';
import type { LocalSessions } from '../core/matched';
import { findStores, goneFolders, KeptPlaces, repositoryScope } from '../core/session-files';
import { type Place, STORES } from '../core/sessions';
import type { CommandLine } from './arguments';

/** What agents keep of their sessions on this machine; null, and nothing is opened, unless it was asked for. */
export async function localSessions(
  line: CommandLine,
  path: string,
  signal?: AbortSignal,
): Promise<LocalSessions | null> {
  const { localSessions: wanted } = line;
  if (wanted === null) return null;
  const scope = repositoryScope(await findRepository(findGit(process.env.PATH), path, signal));
  const stores = STORES.filter(({ id }) => wanted.stores.length === 0 || wanted.stores.includes(id));
  const place = { ...placeOf(wanted.home), tops: scope.tops };
  return hearSessions(findStores(place, stores), scope, { signal, kept: keptPlaces(line, place) });
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
