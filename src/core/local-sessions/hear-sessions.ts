import type { HeardStore, LocalSessions } from '../matched';
import {
  type Coverage,
  type FoundStore,
  type Reading,
  readSessions,
  type repositoryScope,
} from '../session-files';
import type { SessionRead } from '../sessions';

/** Reads the sessions of a repository in stores that were found. Whoever calls has the person's consent. */
export async function hearSessions(
  found: readonly FoundStore[],
  { tops, scope }: ReturnType<typeof repositoryScope>,
  reading: Reading = {},
): Promise<LocalSessions> {
  const sessions: SessionRead[] = [];
  const covered = await readSessions(found, scope, session => sessions.push(session), reading);
  return { tops, sessions, stores: covered.map(heardStore) };
}

function heardStore({ store, tool, files, read }: Coverage): HeardStore {
  const { sessions = 0, unproven = 0, unread = 0, problems = [] } = read ?? {};
  const notRead = problems.reduce((sum, problem) => sum + problem.files, 0);
  return { store, agent: tool, files, notRead, sessions, unproven, unread };
}
