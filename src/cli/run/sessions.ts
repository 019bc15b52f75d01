import { CacheFolder } from '../../core/cache';
import { findGit, findRepository } from '../../core/git';
import { terminalText } from '../../core/report';
import {
  coverageOf,
  findStores,
  forgetSessions,
  readSessions,
  repositoryScope,
} from '../../core/session-files';
import { STORES } from '../../core/sessions';
import type { CommandLine, Of } from '../arguments';
import { keptPlaces, placeOf } from '../local-sessions';
import { print } from '../output';
import { sessionsMarkdown } from '../sessions-text';
import { lookOf } from '../terminal';
import { asked, type Ground } from './ground';

/** What of agents' sessions is on this machine; files are opened only with the person's consent. */
export async function printSessions(
  line: CommandLine,
  { path, consent, forget, stores, home, format }: Of<'sessions'>,
  ground: Ground,
): Promise<number> {
  if (forget) return forgetKept(line);
  const { searchPath, signal } = asked(line, ground);
  const repository = await findRepository(findGit(searchPath), path, signal);
  const { tops, scope } = repositoryScope(repository);
  const wanted = STORES.filter(({ id }) => stores.length === 0 || stores.includes(id));
  const place = { ...placeOf(home), tops };
  const found = findStores(place, wanted);
  const covered = consent
    ? await readSessions(found, scope, () => {}, { signal, kept: keptPlaces(line, place) })
    : found.map(coverageOf);
  if (format === 'json') await print(`${JSON.stringify({ consent, stores: covered }, null, 2)}\n`);
  else {
    const markdown = sessionsMarkdown(repository.name, covered, consent);
    await print(
      format === null ? terminalText(markdown, lookOf(process.stdout, process.env).width) : markdown,
    );
  }
  return 0;
}

/** Says of how many folders something was kept. */
async function forgetKept({ cache }: CommandLine): Promise<number> {
  const folders = cache === null ? 0 : forgetSessions(new CacheFolder(cache));
  await print(
    `Nothing is kept of sessions. Something was of ${folders} ${folders === 1 ? 'folder' : 'folders'}.\n`,
  );
  return 0;
}
