import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findGit } from '../../core/git';
import type { CommandLine, Of } from '../arguments';
import type { Program } from '../find-report';
import type { Setting } from './attempt';
import { givenPeopleKey, ownPeopleKey } from './people-key';
import { type DatasetPlace, ownPath } from './place';
import { WRITERS } from './write-table';

const MEBIBYTE = 1024 * 1024;

/** What a run does to every repository; throws UsageError where it cannot be done. */
export async function settingOf(
  { rule, cache }: CommandLine,
  { format, jobs, memory, seconds, peopleKey, withCache }: Of<'dataset'>,
  ground: { readonly program: Program; readonly place: DatasetPlace; readonly script: string },
): Promise<Setting> {
  const { place, script } = ground;
  const { generatedBy, build } = ground.program;
  const key = peopleKey === null ? ownPeopleKey(ownPath(place, 'people.key')) : givenPeopleKey(peopleKey);
  const cores = availableParallelism();
  const atOnce = jobs ?? cores;
  return {
    place,
    script,
    seconds,
    jobs: atOnce,
    write: await WRITERS[format].writer(`${generatedBy.name} ${generatedBy.version}`),
    job: {
      rule,
      format,
      cache: withCache ? cache : null,
      peopleKey: key.toString('hex'),
      lanes: Math.max(1, Math.ceil(cores / atOnce)),
      memory: memory * MEBIBYTE,
      generatedBy,
      build,
    },
  };
}

/** A digest of all that decides the rows beside the repository. */
export function groundOf({ job }: Pick<Setting, 'job'>): string {
  const { build, generatedBy, rule, format, peopleKey } = job;
  const git = findGit(process.env.PATH);
  const { size, mtimeMs } = statSync(git);
  const asked = [build, generatedBy, rule, format, peopleKey, git, size, mtimeMs];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
