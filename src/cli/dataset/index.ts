import type { CommandLine, Of } from '../arguments';
import type { Program } from '../find-report';
import { print } from '../output';
import { noteEmptyFolders } from './empty-folders';
import { findRepositories } from './find-repositories';
import { groundOf, settingOf } from './fleet-setting';
import { lock } from './lock';
import { isInShard, nameRepositories } from './name-repositories';
import { openDataset } from './open-dataset';
import { ownPath, sweepWork } from './place';
import { runFleet } from './run-fleet';
import { summaryText } from './summary';
import { tallyOf } from './tally-run';

export { runDatasetReport } from './report';

/** Exit status where not one repository could be analysed. */
const NOTHING = 3;

/** Brings a dataset up to date with all repositories in some folders. Returns the exit status. */
export async function runDataset(
  line: CommandLine,
  command: Of<'dataset'>,
  program: Program,
  signal: AbortSignal,
  /** The bundle of a process for one repository. */
  script: string,
): Promise<number> {
  const { folders, shard, out, format } = command;
  const place = openDataset(out, format);
  const release = lock(ownPath(place, 'locks'), shard);
  try {
    const setting = await settingOf(line, command, { program, place, script });
    sweepWork(place, id => isInShard(id, shard));
    const { found, closed } = findRepositories(folders, place.out);
    const all = nameRepositories(folders, found);
    const own = all.filter(({ id }) => isInShard(id, shard));
    const { quiet } = line;
    const outcomes = await runFleet(own, setting, { quiet, signal, ground: groundOf(setting) });
    const empty = await noteEmptyFolders(command, all, setting);
    const tally = tallyOf({ out, place, all, own, outcomes, empty, closed });
    await print(summaryText(tally));
    return tally.analysed + tally.unchanged === 0 && tally.failures.length > 0 ? NOTHING : 0;
  } finally {
    release();
  }
}
