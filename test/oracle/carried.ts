/**
 * Holds what is carried from commits outside of the history against what git knows of them:
 * npx tsx test/oracle/carried.ts REPOSITORY [NOTES-REF] [MOST-SQUASHES]
 *
 * For a squash `(#N)` the truth is `git blame` at the head of its pull request, in files that are the same there; for a
 * commit that was made anew, that author, date and subject are the same. Notes are only counted.
 */

import {
  addedLines,
  type CarriedCommit,
  type CommitPatch,
  PatchCollector,
  readCarried,
  readCommitPatches,
} from '../../src/core/carried';
import { findGit, locateRepository, ObjectReader } from '../../src/core/git';
import { runGit } from '../support/run-git';
import { blameFile } from './blame';
import { blob, changedTexts } from './changed-texts';

interface Told {
  readonly id: string;
  readonly subject: string;
  /** What a commit keeps when it is made anew. */
  readonly work: string;
  readonly parents: number;
  readonly time: number;
}

const SEPARATOR = '\x1f';

function main(folder: string): (...args: string[]) => string {
  return (...args) => runGit(folder, args).toString();
}

function tell(git: (...args: string[]) => string, ...revisions: string[]): Told[] {
  const format = `--format=${['%H', '%P', '%ae', '%at', '%ct', '%s'].join('%x1f')}`;
  const rows = git('log', '--topo-order', '--reverse', format, ...revisions).split('\n');
  return rows
    .filter(row => row !== '')
    .map(row => {
      const [id = '', parents = '', email, time, committed, subject = ''] = row.split(SEPARATOR);
      const count = parents === '' ? 0 : parents.split(' ').length;
      return {
        id,
        subject,
        parents: count,
        time: Number(committed),
        work: [email, time, subject].join(SEPARATOR),
      };
    });
}

/** By path and line from 1: the source. */
function sourcesOf({ files }: CarriedCommit): Map<string, Map<number, string>> {
  return new Map(
    files.map(({ path, ranges }) => {
      const lines = new Map<number, string>();
      for (const { first, last, source } of ranges)
        for (let at = first; at <= last; at++) lines.set(at, source);
      return [path, lines] as const;
    }),
  );
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(3)} %`;

class Tally {
  right = 0;
  sameWork = 0;
  missed = 0;
  private wrong = 0;
  private readonly misses = new Map<string, number>();
  private readonly errors = new Map<string, number>();

  miss(what: string): void {
    this.missed++;
    this.misses.set(what, (this.misses.get(what) ?? 0) + 1);
  }

  err(what: string): void {
    this.wrong++;
    this.errors.set(what, (this.errors.get(what) ?? 0) + 1);
  }

  say(name: string): void {
    const told = this.right + this.sameWork + this.wrong;
    const known = told + this.missed;
    console.log(
      `${name}: ${known} lines; right ${this.right}, another state of the same work ${this.sameWork}, wrong ${this.wrong}, missed ${this.missed}; ` +
        `precision ${percent(told - this.wrong, told)} (strict ${percent(this.right, told)}), recall ${percent(told - this.wrong, known)}`,
    );
    for (const [word, all] of [
      ['missed', this.misses],
      ['wrong', this.errors],
    ] as const)
      for (const [what, lines] of [...all].sort(([, a], [, b]) => b - a).slice(0, 8))
        console.log(`  ${word} ${lines}: ${what}`);
  }
}

async function measure(folder: string, notes: string, most: number): Promise<void> {
  const git = main(folder);
  const program = findGit(process.env.PATH);
  const place = await locateRepository(program, folder, 'HEAD');
  const reader = new ObjectReader(program, place);
  const history = tell(git, place.head);
  const others = tell(git, '--glob=refs/pull/*', '--glob=refs/merge-requests/*', '--not', place.head);
  const ids = history.map(({ id }) => id);
  const start = performance.now();
  const carried = await readCarried(reader, { sources: others.map(({ id }) => id), history: ids });
  console.log(
    `${others.length} sources, ${ids.length} commits of history: ${seconds(start)} s, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
    carried.counts,
    how(carried.commits),
  );
  const found = new Map(carried.commits.map(commit => [commit.target, sourcesOf(commit)]));
  await squashes(folder, { history, others, found, most });
  await madeAnew(reader, { history, others, found });
  const noted = git('ls-tree', '-r', '--name-only', notes)
    .split('\n')
    .map(name => name.replaceAll('/', ''))
    .filter(id => id !== '');
  const before = performance.now();
  const record = await readCarried(reader, { sources: noted, history: ids });
  console.log(`${noted.length} notes: ${seconds(before)} s`, record.counts, how(record.commits));
  const sources = new Set(
    record.commits.flatMap(({ files }) => files.flatMap(({ ranges }) => ranges.map(({ source }) => source))),
  );
  console.log(
    `  ${sources.size} of the noted commits lend lines to ${record.commits.length} commits of the history`,
  );
  reader.dispose();
}

const seconds = (start: number) => ((performance.now() - start) / 1000).toFixed(1);

function how(commits: readonly CarriedCommit[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { files } of commits)
    for (const { ranges } of files)
      for (const { how, first, last } of ranges) counts[how] = (counts[how] ?? 0) + last - first + 1;
  return counts;
}

interface Measured {
  readonly history: readonly Told[];
  readonly others: readonly Told[];
  readonly found: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, string>>>;
}

async function squashes(
  folder: string,
  { history, others, found, most }: Measured & { readonly most: number },
): Promise<void> {
  const git = main(folder);
  const heads = new Map(
    git('for-each-ref', '--format=%(refname) %(objectname)', 'refs/pull/')
      .split('\n')
      .map(row => {
        const [name = '', id = ''] = row.split(' ');
        return [name.split('/')[2] ?? 'none', id] as const;
      }),
  );
  const known = new Map(others.map(told => [told.id, told]));
  const [written, locks] = [new Tally(), new Tally()];
  let pulls = 0;
  for (const { id, subject, parents } of history.toReversed()) {
    const head = heads.get(/\(#(\d+)\)$/.exec(subject)?.[1] ?? '');
    if (head === undefined || parents !== 1 || pulls >= most) continue;
    pulls++;
    for (const path of changedTexts(git, id)) {
      if (blob(git, id, path) !== blob(git, head, path)) continue;
      const [mine, truth] = await Promise.all([blameFile(folder, id, path), blameFile(folder, head, path)]);
      const tally = /[.-]lock(\.json)?$/.test(path) ? locks : written;
      const lines = found.get(id)?.get(Buffer.from(path).toString('latin1'));
      for (const [i, owner] of mine.entries()) {
        const told = lines?.get(i + 1);
        const right = truth[i]!;
        if (owner !== id) {
          if (told !== undefined) tally.err(`${id} did not add ${path}`);
        } else if (told === right) tally.right++;
        else if (told !== undefined && known.get(told)!.work === known.get(right)?.work) tally.sameWork++;
        else if (told !== undefined) tally.err(`${id} ${path} is of ${right}, not ${told}`);
        else if (known.has(right)) tally.miss(`${id} ${path} of ${right}`);
      }
    }
  }
  written.say(`${pulls} squashes`);
  locks.say('lock files in them, which several branches write alike');
}

/** Lines by path that a state of the same work added, too: its own are right. Squashes are made of others. */
async function madeAnew(reader: ObjectReader, { history, others, found }: Measured): Promise<void> {
  const work = new Map(others.map(({ id, work }) => [id, work]));
  const first = new Map<string, number>();
  for (const { work, time } of others) first.set(work, Math.min(time, first.get(work) ?? time));
  const isAfter = ({ work, time }: Told) => (first.get(work) ?? Number.POSITIVE_INFINITY) <= time;
  const anew = history.filter(told => isAfter(told) && told.parents < 2 && !/\(#\d+\)$/.test(told.subject));
  const owns = new Set(anew.map(({ work }) => work));
  const states = others.filter(({ work, parents }) => owns.has(work) && parents < 2);
  const marks = new Map<string, Set<number>>();
  for (const commit of await patchesOf(reader, states)) {
    const own = work.get(commit.id)!;
    const known = marks.get(own) ?? new Set();
    for (const file of commit.files) for (const mark of file.marks) known.add(mark);
    marks.set(own, known);
  }
  const tally = new Tally();
  let [beyond, added] = [0, 0];
  const byId = new Map(anew.map(({ id, work }) => [id, work]));
  for (const { id, files } of await patchesOf(reader, anew)) {
    const own = byId.get(id)!;
    for (const file of files)
      for (const [i, line] of [...addedLines(file)].entries()) {
        const source = found
          .get(id)
          ?.get(file.path!)
          ?.get(line + 1);
        added++;
        if (!marks.get(own)!.has(file.marks[i]!)) beyond += source === undefined ? 0 : 1;
        else if (source === undefined) tally.miss(`${id} ${file.path}`);
        else if (work.get(source) === own) tally.right++;
        else tally.err(`${id} is not of ${source}`);
      }
  }
  tally.say(`${anew.length} made anew, ${added} lines, ${beyond} told that no state of the work has`);
}

async function patchesOf(reader: ObjectReader, commits: readonly Told[]): Promise<readonly CommitPatch[]> {
  const collector = new PatchCollector({ ofCommit: 1e6, inAll: 1e7 });
  await readCommitPatches(
    reader,
    commits.map(({ id }) => id),
    collector,
  );
  return collector.commits;
}

void measure(process.argv[2] ?? '.', process.argv[3] ?? 'refs/notes/ai', Number(process.argv[4] ?? 1000));
