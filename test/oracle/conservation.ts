/**
 * Holds our counts against git's on whole repositories: npx tsx test/oracle/conservation.ts REPOSITORY...
 * Exit status 1 where one does not agree.
 */
import { spawnSync } from 'node:child_process';
import { analyze } from '../../src/core/analysis/analyze';
import { findGit, locateRepository, ObjectReader } from '../../src/core/git';
import { followLines, type LineVisitor, traceVersions } from '../../src/core/lines';
import type { Report } from '../../src/core/report';
import { readGraph } from '../support/read-graph';

/** `lost`: lines of which the loss was told, owner by owner. */
type Sum = { added: number; deleted: number; lost: number };
type Totals = Map<string, Sum>;

const NOTHING: Sum = { added: 0, deleted: 0, lost: 0 };

/**
 * Added and deleted lines of regular files per commit, as `git log --numstat -U0` prints them: what a diff finds
 * depends on its context. Commits that git cannot diff, because an object is missing, are left out.
 */
function numstat(repository: string, commits: readonly string[], totals: Totals): Totals {
  const args = ['-C', repository, 'log', '--no-walk=unsorted', '--stdin', '--raw', '--numstat', '-U0', '-z'];
  const input = commits.map(commit => `${commit}\n`).join('');
  const { status, stdout } = spawnSync('git', [...args, '--format=%x01%H'], { input, maxBuffer: 2 ** 30 });
  if (status === 0) {
    for (const record of stdout.toString('latin1').split('\x01').slice(1)) {
      // -U0 makes git print patches too, whose lines may hold any byte.
      const [id = '', ...fields] = record.split('\0');
      if (/^[0-9a-f]{40,64}$/.test(id.trim())) totals.set(id.trim(), sumRecord(fields));
    }
  } else if (commits.length > 1) {
    const half = commits.length >> 1;
    numstat(repository, commits.slice(0, half), totals);
    numstat(repository, commits.slice(half), totals);
  }
  return totals;
}

function sumRecord(fields: readonly string[]): Sum {
  /** Lines of symlinks and submodules, which git counts and we do not: added and deleted. */
  const links = new Map<string, readonly [number, number]>();
  const sum = { ...NOTHING };
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!.replace(/^\n/, '');
    const raw = /^:(\d{6}) (\d{6}) \S+ \S+ ([A-Z])/.exec(field);
    const stat = /^(\d+|-)\t(\d+|-)\t([\s\S]*)$/.exec(field);
    if (raw) {
      const path = fields[raw[3] === 'R' ? i + 2 : i + 1]!;
      const link = (mode: string | undefined) => (mode === '120000' || mode === '160000' ? 1 : 0);
      links.set(path, [link(raw[2]), link(raw[1])]);
      i += raw[3] === 'R' ? 2 : 1;
    } else if (stat) {
      const path = stat[3] === '' ? fields[i + 2]! : stat[3]!;
      if (stat[3] === '') i += 2;
      if (stat[1] === '-') continue;
      const [added, deleted] = links.get(path) ?? [0, 0];
      // A link that only got another name has no lines in the list.
      sum.added += Math.max(0, Number(stat[1]) - added);
      sum.deleted += Math.max(0, Number(stat[2]) - deleted);
      sum.lost = sum.deleted;
    }
  }
  return sum;
}

async function ours(repository: string): Promise<{ head: string; totals: Totals }> {
  const git = findGit(process.env.PATH);
  const place = await locateRepository(git, repository, 'HEAD');
  const reader = new ObjectReader(git, place);
  const { graph } = await readGraph(reader, place.head);
  const trace = await traceVersions(reader, graph, () => {}, { lanes: 2, statistics: true });
  const sums = graph.ids.map(() => ({ ...NOTHING }));
  const visitor: LineVisitor = {
    version: () => {},
    lost: ({ killer, lines }) => {
      sums[killer]!.lost += lines;
    },
  };
  const history = await followLines(trace, { visitor }, { losses: true });
  history.visitStats(({ commit, added, deleted }) => {
    sums[commit]!.added += added;
    sums[commit]!.deleted += deleted;
  });
  const totals: Totals = new Map(graph.ids.map((id, commit) => [id, sums[commit]!]));
  reader.dispose();
  return { head: place.head, totals };
}

/** Lines of all text files of a tree, as git counts them, and how many files are missing. */
function linesOfTree(repository: string, head: string): { lines: number; missing: number } {
  const git = (args: string[], input = '') =>
    spawnSync('git', ['-C', repository, ...args], { input, maxBuffer: 2 ** 30 }).stdout.toString('latin1');
  const empty = git(['hash-object', '-t', 'tree', '--stdin']).trim();
  const entries = git(['ls-tree', '-r', '-z', head]).split('\0').slice(0, -1);
  const blobs = entries.map(entry => entry.split(/[ \t]/)[2]!);
  const present = git(['cat-file', '--batch-check'], blobs.map(blob => `${blob}\n`).join('')).split('\n');
  const gone = entries.filter((entry, i) => entry.startsWith('100') && present[i]!.endsWith('missing'));
  const without = gone.map(entry => `:(exclude,literal)${entry.slice(entry.indexOf('\t') + 1)}`);
  const rows = git(['diff-tree', '-r', '--numstat', '-z', empty, head, '--', '.', ...without]).split('\0');
  return { lines: rows.reduce((sum, row) => sum + (Number.parseInt(row, 10) || 0), 0), missing: gone.length };
}

async function main(repository: string): Promise<boolean> {
  const { head, totals } = await ours(repository);
  const list = spawnSync('git', ['-C', repository, 'rev-list', '--no-merges', head], {
    maxBuffer: 2 ** 30,
  }).stdout;
  const theirs = numstat(repository, list.toString().trim().split('\n'), new Map());
  let wrong = 0;
  for (const [commit, stat] of theirs) {
    const own = totals.get(commit) ?? NOTHING;
    if (own.added === stat.added && own.deleted === stat.deleted && own.lost === stat.lost) continue;
    if (wrong++ < 10)
      console.log(
        `${commit}: git +${stat.added} -${stat.deleted}, ours +${own.added} -${own.deleted}, lost ${own.lost}`,
      );
  }
  console.log(`${theirs.size} commits, ${wrong} differ from numstat`);
  const options = { revision: head, rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
  const report = await analyze(repository, { ...options, generatedBy: { name: '', version: '' } });
  const out = Object.values(report.living.excluded).reduce((a, b) => a + b, 0);
  console.log(`counted ${report.living.counted} + left out ${out} = ${report.living.counted + out}`);
  const { lines, missing } = linesOfTree(repository, head);
  console.log(`lines of the tree ${lines}, each submodule as one; ${missing} files missing`);
  return areConserved(report) && wrong === 0;
}

/** Where history is complete: losses and survivors, counted apart, are what was landed, what merges made and what they dropped. */
function areConserved({ loop, living: now, added }: Report): boolean {
  if (!loop?.durability) return true;
  const { landed, surplus, early, living, lost, vanished, unlanded } = loop.durability.conservation;
  const losses = loop.overwrite.reduce((sum, { lines }) => sum + lines, 0);
  console.log(
    `landed ${landed} + surplus ${surplus} + unlanded ${unlanded} - vanished ${vanished} = ` +
      `${landed + surplus + unlanded - vanished}; survivors ${now.counted} + losses ${losses} = ${now.counted + losses}`,
  );
  const checks: readonly (readonly [string, boolean])[] = [
    ['landed lines are those that numstat counts as added', landed === added.counted],
    ['lines are settled', landed + surplus === early + living + lost + vanished],
    ['survivors and losses are conserved', landed + surplus + unlanded - vanished === now.counted + losses],
  ];
  for (const [what, holds] of checks) if (!holds) console.log(`WRONG: ${what}`);
  return checks.every(([, holds]) => holds);
}

async function all(repositories: readonly string[]): Promise<void> {
  for (const repository of repositories) {
    console.log(repository);
    if (!(await main(repository))) process.exitCode = 1;
  }
}

void all(process.argv.length > 2 ? process.argv.slice(2) : ['.']);
