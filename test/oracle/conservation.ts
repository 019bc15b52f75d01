/** Holds our counts against git's on a whole repository: npx tsx test/oracle/conservation.ts REPOSITORY */
import { execFileSync, spawn } from 'node:child_process';
import { analyze } from '../../src/core/analyze';
import { findGit, locateRepository, ObjectReader, readHistory } from '../../src/core/git';
import { CommitGraph } from '../../src/core/graph';
import { traceLines } from '../../src/core/lines';

type Totals = Map<string, { added: number; deleted: number }>;

/** Added and deleted lines of regular files per commit, as `git log --numstat` prints them. */
async function numstat(repository: string, head: string): Promise<Totals> {
  const args = ['-C', repository, 'log', '--no-merges', '--raw', '--numstat', '-z', '--format=%x01%H', head];
  const child = spawn('git', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const totals: Totals = new Map();
  for (const record of Buffer.concat(chunks).toString('latin1').split('\x01').slice(1)) {
    const fields = record.split('\0');
    totals.set(fields[0]!.trim(), sumRecord(fields.slice(1)));
  }
  return totals;
}

function sumRecord(fields: readonly string[]): { added: number; deleted: number } {
  const odd = new Set<string>();
  const sum = { added: 0, deleted: 0 };
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!.replace(/^\n/, '');
    const raw = /^:(\d{6}) (\d{6}) \S+ \S+ ([A-Z])/.exec(field);
    const stat = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(field);
    if (raw) {
      const path = fields[raw[3] === 'R' ? i + 2 : i + 1]!;
      if (![raw[1], raw[2]].every(mode => mode!.startsWith('100') || mode === '000000')) odd.add(path);
      i += raw[3] === 'R' ? 2 : 1;
    } else if (stat) {
      const path = stat[3] === '' ? fields[i + 2]! : stat[3]!;
      if (stat[3] === '') i += 2;
      if (odd.has(path) || stat[1] === '-') continue;
      sum.added += Number(stat[1]);
      sum.deleted += Number(stat[2]);
    }
  }
  return sum;
}

async function ours(repository: string): Promise<{ head: string; totals: Totals }> {
  const git = findGit(process.env.PATH);
  const place = await locateRepository(git, repository, 'HEAD');
  const reader = new ObjectReader(git, place);
  const graph = new CommitGraph();
  await readHistory(reader, place.head, c => graph.add(c.id, c.parents, c.committerTime));
  const history = await traceLines(reader, graph, () => {}, { lanes: 2, stats: true });
  const totals: Totals = new Map();
  history.visitStats(({ commit, added, deleted }) => {
    const sum = totals.get(graph.ids[commit]!) ?? { added: 0, deleted: 0 };
    totals.set(graph.ids[commit]!, { added: sum.added + added, deleted: sum.deleted + deleted });
  });
  reader.dispose();
  return { head: place.head, totals };
}

/** Lines of all text files of a tree, as git counts them. */
function linesOfTree(repository: string, head: string): number {
  const empty = execFileSync('git', ['-C', repository, 'hash-object', '-t', 'tree', '--stdin'], { input: '' });
  const args = ['-C', repository, 'diff-tree', '-r', '--numstat', '-z', empty.toString().trim(), head];
  const output = execFileSync('git', args, { maxBuffer: 2 ** 30 }).toString('latin1');
  return output.split('\0').reduce((sum, row) => sum + (Number.parseInt(row, 10) || 0), 0);
}

async function main(repository: string): Promise<void> {
  const { head, totals } = await ours(repository);
  const theirs = await numstat(repository, head).catch(() => new Map());
  const none = { added: 0, deleted: 0 };
  let wrong = 0;
  for (const [commit, stat] of theirs) {
    const own = totals.get(commit) ?? none;
    if (own.added === stat.added && own.deleted === stat.deleted) continue;
    if (wrong++ < 10) console.log(`${commit}: git +${stat.added} -${stat.deleted}, ours +${own.added} -${own.deleted}`);
  }
  console.log(`${theirs.size} commits, ${wrong} differ from numstat`);
  const options = { revision: head, rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
  const report = await analyze(repository, { ...options, generatedBy: { name: '', version: '' } });
  const out = Object.values(report.living.excluded).reduce((a, b) => a + b, 0);
  console.log(`counted ${report.living.counted} + left out ${out} = ${report.living.counted + out}`);
  console.log(`lines of the tree ${linesOfTree(repository, head)}, with each submodule as one`);
}

void main(process.argv[2] ?? '.');
