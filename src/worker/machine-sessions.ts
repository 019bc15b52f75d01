import { homedir } from 'node:os';
import { CacheFolder } from '../core/cache';
import { findGit, findRepository } from '../core/git';
import { hearSessions, partAgreed, type Unasked } from '../core/local-sessions';
import type { LocalSessions } from '../core/matched';
import {
  type Coverage,
  coverageOf,
  type FoundStore,
  findStores,
  KeptPlaces,
  repositoryScope,
} from '../core/session-files';
import type { Job, WantedSessions } from '../jobs';

type Where = Pick<Job, 'path' | 'searchPath'>;

export interface HeardSessions {
  readonly sessions: LocalSessions;
  readonly unasked: readonly Unasked[];
}

/** Which tools keep sessions for a repository; no file is opened. */
export async function listStores(where: Where, signal: AbortSignal): Promise<Coverage[]> {
  return (await find(where, signal)).found.map(coverageOf);
}

/** Reads what the person agreed to, and says what there is beside it. */
export async function hearAgreed(
  where: Where,
  { agreed, kept = null }: WantedSessions,
  signal: AbortSignal,
): Promise<HeardSessions> {
  const { found, scope } = await find(where, signal);
  const { heard, unasked } = partAgreed(found, agreed);
  const places = kept === null ? null : KeptPlaces.open(new CacheFolder(kept));
  return { sessions: await hearSessions(heard, scope, { signal, kept: places }), unasked };
}

async function find(
  { path, searchPath }: Where,
  signal: AbortSignal,
): Promise<{ found: readonly FoundStore[]; scope: ReturnType<typeof repositoryScope> }> {
  const scope = repositoryScope(await findRepository(findGit(searchPath), path, signal));
  const { env, platform } = process;
  return { found: findStores({ home: homedir(), env, platform, tops: scope.tops }), scope };
}
