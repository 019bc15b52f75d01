import * as ours from './ours';
import { interleave, type Tell } from './rounds';
import type { Subject } from './subjects';
import { median, type Section, spread, table, whole } from './table';
import { tipsOf } from './tips';
import { changedFiles, walkAll } from './walk';

const PARTS = [
  ['¼', 1 / 4],
  ['½', 1 / 2],
  ['all', 1],
] as const;

/** Cold reports of a history that ends at a part of its main line: how their time grows with it. */
export async function growth(subject: Subject, pairs: number, tell: Tell): Promise<Section> {
  const mainline = subject.git('rev-list', '--first-parent', '--reverse', subject.head).split('\n');
  const points = [];
  for (const [name, part] of PARTS) {
    const revision = mainline[Math.ceil(mainline.length * part) - 1]!;
    const walk = walkAll(subject, await tipsOf(subject.dir, revision));
    const diffs = await changedFiles(subject, walk);
    points.push({ name, revision, commits: walk.commits, diffs });
  }
  const ways = points.map(({ name, revision }) => ({
    title: `report of ${name}`,
    start: ours.report(subject.dir, 'none', '--rev', revision),
  }));
  const rows = await interleave(ways, pairs, tell);
  const cells = points.map(({ name, commits, diffs }, i) => {
    const micros = median(rows[i]!.seconds) * 1e6;
    return [
      name,
      whole(commits),
      whole(diffs),
      spread(rows[i]!.seconds),
      whole(micros / commits),
      whole(micros / diffs),
      whole(rows[i]!.peakMiB),
    ];
  });
  const head = ['history', 'commits', 'diffs', 'seconds', 'µs per commit', 'µs per diff', 'peak MiB'];
  const markdown = [
    `#### ${subject.name}: a cold report of a part of the history`,
    table(head, cells),
    'Commits: all that the report reads. Diffs: files that they changed, merges left out.',
  ].join('\n\n');
  return { markdown, raw: points.map((point, i) => ({ ...point, ...rows[i]! })) };
}
