import { homedir } from 'node:os';
import { findGit, findRepository } from '../core/git';
import type { HeardStore, LocalSessions } from '../core/matched';
import { type Coverage, findStores, readSessions, repositoryScope } from '../core/session-files';
import type { SessionRead } from '../core/sessions';
import type { CommandLine } from './arguments';

/** What agents keep of their sessions on this machine; null, and nothing is opened, unless it was asked for. */
export async function localSessions(
  { localSessions: isAsked }: CommandLine,
  path: string,
  signal: AbortSignal,
): Promise<LocalSessions | null> {
  if (!isAsked) return null;
  const { tops, scope } = repositoryScope(await findRepository(findGit(process.env.PATH), path, signal));
  const { env, platform } = process;
  const found = findStores({ home: homedir(), env, platform, tops });
  const sessions: SessionRead[] = [];
  const covered = await readSessions(found, scope, session => sessions.push(session), signal);
  return { tops, sessions, stores: covered.map(heardStore) };
}

function heardStore({ store, tool, files, read }: Coverage): HeardStore {
  const { sessions = 0, unproven = 0, unread = 0, problems = [] } = read ?? {};
  const notRead = problems.reduce((sum, problem) => sum + problem.files, 0);
  return { store, agent: tool, files, notRead, sessions, unproven, unread };
}
