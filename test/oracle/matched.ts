/**
 * How often lines of commits are taken for what agents wrote in sessions, where that is known:
 * npx tsx test/oracle/matched.ts false|stress|true [--most COMMITS] REPOSITORY…
 *
 * false: sessions are made of the commits of each repository, so that none of them can have written what the others hold.
 *   They are held against the commits of the others, and against older commits of their own repository.
 * stress: the same where path and time are no help. Twenty edits of others at any path of the same ending are taken for
 *   edits of each file of a commit, just before it; and those of its own path that came later, as if they had come before.
 * true: sessions are made of the lines that tools recorded as AI's, of which a part was taken away again, set anew by a
 *   formatter, or changed by hand before it was committed.
 */
import { extname } from 'node:path';
import { judgeCommits } from '../../src/core/attribution';
import { exclusionOf } from '../../src/core/files';
import { readPatches } from '../../src/core/git';
import { type ChangedCommit, type ChangedFile, CommitMatcher, placeEdits } from '../../src/core/matched';
import { AddedCollector } from '../../src/core/matched/collect-added';
import { isTelling } from '../../src/core/matched/line-forms';
import { readStood } from '../../src/core/matched/read-matched';
import { withRepository } from '../../src/core/open';
import { readRecords } from '../../src/core/recorded';
import { lineForm, type SessionRead } from '../../src/core/sessions';
import { RandomSource } from '../support/random-source';
import { session } from '../support/session-edits';

const DAY = 86_400;
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(3)} %`;
const inRoot = (path: string) => Buffer.from(path.slice(3), 'utf8').toString('latin1');
const atRoot = (path: string) => `/r/${Buffer.from(path, 'latin1').toString('utf8')}`;

interface History {
  readonly name: string;
  /** Oldest first. */
  readonly commits: readonly ChangedCommit[];
  /** By commit and byte-string path: numbers of lines recorded as AI's. */
  readonly recorded: ReadonlyMap<number, ReadonlyMap<string, ReadonlySet<number>>>;
}

/** The newest commits that are no merges, and what is recorded of them; or those alone of which something is. */
function read(folder: string, most: number, isRecorded: boolean): Promise<History> {
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;
  return withRepository(folder, options, async ({ reader, place, rule }) => {
    const { graph } = await judgeCommits(reader, [place.head], rule);
    const records = isRecorded ? (await readRecords(reader, rule.records, { graph })).commits : new Map();
    const ids = graph.ids.filter(
      (id, number) =>
        !graph.isMerge(number) && !reader.boundary.has(id) && (!isRecorded || records.has(number)),
    );
    const isCounted = (_: string | null, path: string) =>
      exclusionOf(path, rule.attributes, rule.exclude) === null;
    const commits: ChangedCommit[] = [];
    const wanted = ids.slice(-most);
    for (let at = 0; at < wanted.length; at += 200) {
      const collector = new AddedCollector(isCounted);
      await readPatches(reader, wanted.slice(at, at + 200), collector);
      const stood = await readStood(reader, collector.commits);
      for (const { id, files, ...times } of collector.commits) {
        const changed = files.map((file): ChangedFile => ({ ...file, stood: stood.get(file)! }));
        commits.push({ ...times, commit: graph.numberOf(id)!, files: changed });
      }
    }
    const recorded = new Map(
      [...records].map(([commit, { files }]) => {
        const lines = [...files].map(([path, { ranges }]) => {
          const own = ranges.filter(({ writer }: { writer: string }) => writer === 'ai');
          const numbers = own.flatMap(({ first, last }: { first: number; last: number }) =>
            Array.from({ length: last - first + 1 }, (_, i) => first + i),
          );
          return [path, new Set<number>(numbers)] as const;
        });
        return [commit, new Map(lines)] as const;
      }),
    );
    commits.sort((a, b) => a.committerTime! - b.committerTime! || a.commit - b.commit);
    return { name: folder.split('/').slice(-2).join('/'), commits, recorded };
  });
}

interface Edit {
  readonly path: string;
  readonly at: number;
  readonly added: readonly string[];
}

const sessionOf = (edits: readonly Edit[], name = 's'): SessionRead =>
  session(
    name,
    edits.map(({ path, at, added }) => ({ path: atRoot(path), at: at * 1000, added })),
  );

/** One edit for each file that a commit changed, an hour before it. */
const editsOf = ({ commits }: History): Edit[] =>
  commits.flatMap(({ committerTime, files }) =>
    files.map(({ path, hunks }) => ({
      path,
      at: committerTime! - 3600,
      added: hunks.flatMap(({ added }) => added),
    })),
  );

interface Counted {
  lines: number;
  telling: number;
  found: number;
}

function count(commits: readonly ChangedCommit[], sessions: readonly SessionRead[]): Counted {
  const matcher = new CommitMatcher(placeEdits(sessions, inRoot));
  const sum = { lines: 0, telling: 0, found: 0 };
  for (const commit of commits) {
    for (const { hunks } of commit.files)
      for (const { added } of hunks) {
        sum.lines += added.length;
        sum.telling += added.filter(line => isTelling(lineForm(line))).length;
      }
    for (const ranges of matcher.match(commit)?.values() ?? [])
      for (const { first, last } of ranges) sum.found += last - first + 1;
  }
  return sum;
}

function grouped(edits: readonly Edit[], keyOf: (edit: Edit) => string): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(keyOf(edit));
    if (group === undefined) groups.set(keyOf(edit), [edit]);
    else group.push(edit);
  }
  return groups;
}

/** So many edits may have waited for a commit at each of its files. */
const WAITING = 20;

/** The same of each commit alone, with edits for its files that `choose` gives, of the evening before. */
function countApart(commits: readonly ChangedCommit[], choose: (path: string) => readonly Edit[]): Counted {
  const sum = { lines: 0, telling: 0, found: 0 };
  for (const commit of commits) {
    const at = Math.min(commit.authorTime ?? 0, commit.committerTime ?? 0) - DAY / 2;
    const edits = commit.files.flatMap(({ path }) => choose(path).map(edit => ({ ...edit, path, at })));
    plus(sum, count([commit], [sessionOf(edits)]));
  }
  return sum;
}

function plus(sum: Counted, one: Counted): void {
  sum.lines += one.lines;
  sum.telling += one.telling;
  sum.found += one.found;
}

function falseMatches(histories: readonly History[], isStress: boolean): void {
  const random = new RandomSource(7);
  const sums = new Map<string, Counted>();
  const pick = (edits: readonly Edit[]) =>
    Array.from({ length: Math.min(WAITING, edits.length) }, () => random.pick(edits));
  for (const target of histories) {
    const strangers = histories.filter(history => history !== target).flatMap(editsOf);
    const byEnding = grouped(strangers, ({ path }) => extname(path));
    const paths = new Set(target.commits.flatMap(({ files }) => files.map(({ path }) => path)));
    const alike = strangers.filter(({ path }) => paths.has(path));
    const waiting = alike.reduce((sum, { added }) => sum + added.length, 0);
    console.log(`${target.name}: ${waiting} lines of others at paths of this one`);
    const middle = target.commits.length >> 1;
    const [old, young] = [target.commits.slice(0, middle), target.commits.slice(middle)];
    const later = editsOf({ ...target, commits: young });
    const laterAt = grouped(later, ({ path }) => path);
    const kinds: [string, () => Counted][] = [
      ['others', () => count(target.commits, [sessionOf(alike)])],
      ['own, older commits', () => count(old, [sessionOf(later)])],
    ];
    const stress: typeof kinds = [
      [
        'others, same ending, just before',
        () => countApart(target.commits, path => pick(byEnding.get(extname(path)) ?? [])),
      ],
      [
        'own, as if before older commits',
        () => countApart(old, path => (laterAt.get(path) ?? []).slice(0, WAITING)),
      ],
    ];
    for (const [kind, counted] of isStress ? stress : kinds) {
      const one = counted();
      const sum = sums.get(kind) ?? { lines: 0, telling: 0, found: 0 };
      sums.set(kind, sum);
      plus(sum, one);
      console.log(
        `${target.name}: ${kind}: ${one.found} of ${one.lines} lines, ${percent(one.found, one.lines)}`,
      );
    }
  }
  for (const [kind, { found, lines }] of sums)
    console.log(`ALL: ${kind}: ${found} of ${lines} lines, ${percent(found, lines)}`);
}

/** Of lines that an agent wrote, which part is not as it was committed. */
interface Rates {
  readonly removed: number;
  readonly reformatted: number;
  readonly edited: number;
}

/** What the agent would have written where people made these lines of it. */
function unmade(lines: readonly string[], rates: Rates, random: RandomSource): string[] {
  const made: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const chance = random.next();
    if (chance < rates.removed) made.push(`${line} // taken away again ${random.int(0, 1_000_000)}`);
    if (chance < rates.removed + rates.reformatted && at + 2 < lines.length && chance >= rates.removed) {
      // A formatter made three lines of it.
      made.push([line, lines[at + 1]!.trim(), lines[at + 2]!.trim()].join(' '));
      at += 2;
    } else if (chance >= 1 - rates.edited) made.push(changed(line, random));
    else made.push(line);
  }
  return made;
}

/** One word of it is another. */
function changed(line: string, random: RandomSource): string {
  const words = [...line.matchAll(/\w{3,}/g)];
  const one = words.length === 0 ? undefined : random.pick(words);
  return one === undefined
    ? line
    : `${line.slice(0, one.index)}was${line.slice(one.index + Math.max(0, one[0].length - 1))}`;
}

const RATES: readonly Rates[] = [
  { removed: 0, reformatted: 0, edited: 0 },
  { removed: 0.2, reformatted: 0, edited: 0 },
  { removed: 0, reformatted: 0.1, edited: 0 },
  { removed: 0, reformatted: 0, edited: 0.1 },
  { removed: 0.1, reformatted: 0.05, edited: 0.1 },
  { removed: 0.3, reformatted: 0.2, edited: 0.3 },
];

function trueMatches({ name, commits, recorded }: History): void {
  for (const rates of RATES) {
    const random = new RandomSource(11);
    const sessions = commits.map(({ commit, committerTime, files }) => {
      const edits = files.flatMap(({ path, hunks }) => {
        const ai = recorded.get(commit)?.get(path);
        const own = hunks.flatMap(({ first, added }) => added.filter((_, i) => ai?.has(first + i)));
        const at = committerTime! - 3600;
        return own.length === 0 ? [] : [{ path, at, added: unmade(own, rates, random) }];
      });
      return sessionOf(edits, `s${commit}`);
    });
    const matcher = new CommitMatcher(placeEdits(sessions, inRoot));
    const sum = { ai: 0, found: 0, right: 0, exact: 0, reformatted: 0, edited: 0 };
    for (const commit of commits) {
      const isAi = (path: string, line: number) => recorded.get(commit.commit)?.get(path)?.has(line) ?? false;
      for (const { path, hunks } of commit.files)
        for (const { first, added } of hunks) sum.ai += added.filter((_, i) => isAi(path, first + i)).length;
      for (const [path, ranges] of matcher.match(commit) ?? [])
        for (const { first, last, found } of ranges)
          for (let line = first; line <= last; line++) {
            sum.found++;
            sum[found]++;
            if (isAi(path, line)) sum.right++;
          }
    }
    const { removed, reformatted, edited } = rates;
    console.log(
      [
        `${name}: taken away ${removed}, set anew ${reformatted}, changed ${edited}:`,
        `${sum.ai} AI lines, found ${sum.found} (${sum.exact} exact, ${sum.reformatted} set anew, ${sum.edited} changed),`,
        `precision ${percent(sum.right, sum.found)}, recall ${percent(sum.right, sum.ai)}`,
      ].join(' '),
    );
  }
}

async function main([kind, ...words]: readonly string[]): Promise<void> {
  const at = words.indexOf('--most');
  const most = at === -1 ? 1000 : Number(words[at + 1]);
  const folders = at === -1 ? words : words.toSpliced(at, 2);
  const histories: History[] = [];
  for (const folder of folders) histories.push(await read(folder, most, kind === 'true'));
  if (kind !== 'true') falseMatches(histories, kind === 'stress');
  else histories.forEach(trueMatches);
}

void main(process.argv.slice(2));
