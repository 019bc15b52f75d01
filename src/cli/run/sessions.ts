import { findGit, findRepository } from '../../core/git';
import { terminalText } from '../../core/report';
import { coverageOf, findStores, readSessions, repositoryScope } from '../../core/session-files';
import { STORES } from '../../core/sessions';
import type { CommandLine, Of } from '../arguments';
import { placeOf } from '../local-sessions';
import { print } from '../output';
import { sessionsMarkdown } from '../sessions-text';
import { lookOf } from '../terminal';
import { asked, type Ground } from './ground';

/** What of agents' sessions is on this machine; files are opened only with the person's consent. */
export async function printSessions(
  line: CommandLine,
  { path, consent, stores, home, format }: Of<'sessions'>,
  ground: Ground,
): Promise<number> {
  const { searchPath, signal } = asked(line, ground);
  const repository = await findRepository(findGit(searchPath), path, signal);
  const { tops, scope } = repositoryScope(repository);
  const wanted = STORES.filter(({ id }) => stores.length === 0 || stores.includes(id));
  const found = findStores({ ...placeOf(home), tops }, wanted);
  const covered = consent ? await readSessions(found, scope, () => {}, { signal }) : found.map(coverageOf);
  if (format === 'json') await print(`${JSON.stringify({ consent, stores: covered }, null, 2)}\n`);
  else {
    const markdown = sessionsMarkdown(repository.name, covered, consent);
    await print(
      format === null ? terminalText(markdown, lookOf(process.stdout, process.env).width) : markdown,
    );
  }
  return 0;
}
