import { join } from 'node:path';
import * as ours from './ours';
import { interleave, type Row, type Tell, type Way } from './rounds';
import type { Subject } from './subjects';
import { median, ratio, type Section, spread, table, whole } from './table';
import { remove } from './temporary';
import { tipsOf } from './tips';
import { changedLines, logOf, type Walk, walkAll, walkWhole } from './walk';

const PATCH = ['-p', '-U0', '-M'];
const METADATA = '--format=%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B';
const TITLES = { patch: '`git log -p -U0 -M`', metadata: '`git log`, all metadata', cold: '`report`, cold' };

/** What git is asked for, beside what our report reads. */
interface Plan {
  /** The commits of the report, and those of them that git can diff. */
  readonly all: Walk;
  readonly diffed: Walk;
  readonly diffedHead: Walk;
  readonly headCommits: number;
  readonly lines: number;
}

/** Our report beside git's own ways through the same history; `more` adds rows that are measured once. */
export async function compare(
  subject: Subject,
  pairs: number,
  more: readonly (() => Promise<Row>)[],
  tell: Tell,
): Promise<Section> {
  const plan = await planOf(subject);
  const rows = await interleave(waysOf(subject, plan), pairs, tell);
  subject.reset();
  for (const run of more) rows.push(await run());
  const { all, diffed, headCommits, lines } = plan;
  const [commits, leftOut] = [all.commits, diffed.leftOut];
  const raw = { name: subject.name, commits, headCommits, leftOut, lines, rows };
  return { markdown: textOf(subject.name, pairs, plan, rows), raw };
}

async function planOf(subject: Subject): Promise<Plan> {
  const tips = await tipsOf(subject.dir, 'HEAD');
  const all = walkAll(subject, tips);
  const head = walkAll(subject, [subject.head]);
  const headCommits = head.commits;
  const lines = await changedLines(subject, all);
  if (lines !== null) return { all, diffed: all, diffedHead: head, headCommits, lines };
  const diffed = await walkWhole(subject, tips);
  const diffedHead = await walkWhole(subject, [subject.head]);
  const left = await changedLines(subject, diffed);
  if (left === null) throw new Error(`git cannot diff the commits of ${subject.name}`);
  return { all, diffed, diffedHead, headCommits, lines: left };
}

function waysOf(subject: Subject, { all, diffed, diffedHead }: Plan): Way[] {
  const cache = join(subject.folder, 'cache');
  const fresh = () => {
    subject.reset();
    remove(cache);
  };
  const cold = ours.report(subject.dir, cache);
  const trend = ours.firstTrend(subject.dir, cache);
  return [
    { title: TITLES.patch, start: logOf(subject, diffed, ...PATCH) },
    { title: `${TITLES.patch}, head alone`, start: logOf(subject, diffedHead, ...PATCH) },
    { title: '`git log --numstat`', start: logOf(subject, diffed, '--numstat') },
    { title: TITLES.metadata, start: logOf(subject, all, METADATA) },
    { title: TITLES.cold, prepare: fresh, start: cold },
    { title: '`report`, nothing changed', start: cold },
    { title: '`report`, one new commit', prepare: () => subject.commit(), start: cold },
    { title: 'first commit-level trend', prepare: fresh, start: trend },
    {
      title: 'the same, since the job was begun in a running process',
      prepare: fresh,
      start: trend,
      seconds: ({ stderr }) => Number(stderr),
    },
    { title: 'our start-up alone', start: ours.startUp(subject.dir) },
  ];
}

function textOf(name: string, pairs: number, plan: Plan, rows: readonly Row[]): string {
  const named = (title: string) => rows.find(row => row.title === title)!;
  const [patch, metadata] = [named(TITLES.patch), named(TITLES.metadata)];
  const cells = rows.map(row => [
    row.title,
    spread(row.seconds),
    ratio(row, patch),
    ratio(row, metadata),
    whole(row.peakMiB),
  ]);
  const perSecond = plan.lines / median(named(TITLES.cold).seconds);
  return [
    `### ${name}`,
    `${commitsOf(plan)} ${pairs === 1 ? 'One round' : `${pairs} interleaved rounds`}.`,
    table(['', 'seconds', 'of log -p', 'of metadata', 'peak MiB'], cells),
    `${whole(plan.lines)} added and deleted lines: ${whole(perSecond)} lines per second in the cold report.`,
  ].join('\n\n');
}

function commitsOf({ all, diffed, headCommits }: Plan): string {
  const ofReleases = all.commits - headCommits;
  const text = `${whole(all.commits)} commits: ${whole(headCommits)} in the history of the head, ${whole(ofReleases)} of releases alone.`;
  if (diffed.leftOut === 0) return text;
  return `${text} The repository lacks objects: \`git log\` shows no diffs of the ${whole(diffed.leftOut)} commits that need them, and is told of all others one by one.`;
}
