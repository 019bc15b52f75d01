import { breaches } from '../../core/gate';
import { portion, resolveRange } from '../../core/questions';
import type { CommandLine, Of } from '../arguments';
import { print } from '../output';
import { asked, type Ground } from './ground';

/** One sentence, for people and for the log of a pipeline; exit status 1 where a limit does not hold. */
export async function printCheck(
  line: CommandLine,
  { path, range, limits }: Of<'check'>,
  ground: Ground,
): Promise<number> {
  const common = asked(line, ground);
  const ends = range === null ? { from: null, to: line.revision } : await resolveRange(path, range, common);
  const found = await portion(path, { ...common, under: '', since: ends.from, revision: ends.to });
  const { share, lines, rule, repository } = found;
  const broken = breaches(share, limits);
  const about = `${lines.counted} ${range === null ? 'living lines' : `new lines of ${range.from}..${range.to}`} at ${repository.head.slice(0, 12)}, rule ${rule.id} ${rule.hash.slice(0, 12)}`;
  if (broken.length === 0) {
    await print(`The limits hold: ${about}.\n`);
    return 0;
  }
  const sentence = `${broken.join(' ')} (${about})`;
  // GitHub Actions shows such a line at the run itself.
  await print(
    process.env.GITHUB_ACTIONS === 'true' ? `::error title=AI share::${sentence}\n` : `${sentence}\n`,
  );
  return 1;
}
