import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { findGit, findRepository } from '../core/git';
import { hearSessions } from '../core/local-sessions';
import type { LocalSessions } from '../core/matched';
import { findStores, repositoryScope } from '../core/session-files';
import { type Place, STORES } from '../core/sessions';
import type { CommandLine } from './arguments';

/** What agents keep of their sessions on this machine; null, and nothing is opened, unless it was asked for. */
export async function localSessions(
  { localSessions: wanted }: CommandLine,
  path: string,
  signal?: AbortSignal,
): Promise<LocalSessions | null> {
  if (wanted === null) return null;
  const scope = repositoryScope(await findRepository(findGit(process.env.PATH), path, signal));
  const stores = STORES.filter(({ id }) => wanted.stores.length === 0 || wanted.stores.includes(id));
  const found = findStores({ ...placeOf(wanted.home), tops: scope.tops }, stores);
  return hearSessions(found, scope, signal);
}

/** Of another home, what the environment says is not true. */
export function placeOf(home: string | null): Omit<Place, 'tops'> {
  const { env, platform } = process;
  return home === null ? { home: homedir(), env, platform } : { home: resolve(home), env: {}, platform };
}
