import { strict as assert } from 'node:assert';
import { CLASSES } from '../../../src/core/model';
import { explain } from '../../../src/core/questions/explain';
import { type LedgerEntry, ledger } from '../../../src/core/questions/ledger';
import { type Counts, type Report, reportSchema } from '../../../src/core/report';
import { blame } from '../../support/blame';
import { countsIn, countsWith } from '../../support/counts';
import { MixedRepo } from '../../support/mixed-repo';
import { RandomHistory } from '../../support/random-history';
import { RandomSource } from '../../support/random-source';
import type { TestRepo } from '../../support/repo';
import { reportOf } from '../../support/report-of';
import { linesOfTree } from '../../support/tree-lines';

const OPEN = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;

function sum(items: readonly Counts[]): Counts {
  const total = countsWith({});
  for (const item of items) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += item[key];
  return total;
}

function byClass(classes: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(CLASSES.map(name => [name, 0]));
  for (const name of classes) counts[name]! += 1;
  return counts;
}

function classesOf(counts: Counts): Record<string, number> {
  return Object.fromEntries(CLASSES.map(name => [name, counts[name]]));
}

type LinesOfAgent = readonly [path: string, agent: string | null, model: string | null, lines: number];

/** The sum of lines for each path and agent. */
function linesBy(rows: readonly LinesOfAgent[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [path, agent, model, lines] of rows) {
    const key = JSON.stringify([path, agent, model]);
    sums.set(key, (sums.get(key) ?? 0) + lines);
  }
  return new Map([...sums].sort());
}

/** All that a report says twice or that git can be asked as well. */
class Check {
  constructor(
    private readonly repo: TestRepo,
    private readonly report: Report,
    private readonly classOf: ReadonlyMap<string, string>,
  ) {}

  form(): void {
    assert.deepEqual(reportSchema.parse(this.report), this.report);
    for (const { low, users, high } of [this.report.share, ...this.report.releases.map(r => r.share)])
      assert.ok(low === null || (low <= users! && users! <= high!));
  }

  sums(): void {
    const { trend, added, commits, roles, languages, paths, series, agents } = this.report;
    const { basis, ...living } = this.report.living;
    assert.equal(
      Object.values(basis).reduce((a, b) => a + b, 0),
      living.counted,
    );
    assert.deepEqual(sum(trend.map(entry => entry.added)), added);
    assert.deepEqual(sum(trend.map(entry => entry.commits)), commits);
    assert.deepEqual(trend.at(-1)!.living, living);
    assert.deepEqual(sum(roles.map(role => role.living)), countsIn(living));
    assert.deepEqual(sum(languages.map(language => language.living)), countsIn(living));
    assert.deepEqual(sum(paths.map(path => path.living)), countsIn(living));
    const of = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    trend.forEach((entry, i) => {
      assert.deepEqual(sum(series.roles.map(role => role.living[i]!)), countsIn(entry.living));
      for (const measure of ['living', 'added', 'commits'] as const) {
        const all = series.languages.map(language => language[measure].counted[i]!);
        const whole = series.folders.map(folder => folder[measure].counted[i]!);
        assert.equal(of(all), of(whole), measure);
      }
    });
    for (const [i, agent] of agents.entries()) {
      const { living: alive, added: lines, commits: made } = series.agents[i]!;
      assert.deepEqual([alive.at(-1), of(lines), of(made)], [agent.living, agent.added, agent.commits]);
      const inFiles = paths
        .flatMap(path => path.agents)
        .filter(({ agent: name, model }) => {
          return name === agent.agent && model === agent.model;
        });
      assert.equal(of(inFiles.map(entry => entry.living)), agent.living);
    }
  }

  loop(): void {
    const { living, commits, loop } = this.report;
    const { overwrite, overwriteModels, remainder, declarations, durability } = loop!;
    const all = <T>(rows: readonly T[], value: (row: T) => number) =>
      rows.reduce((total, row) => total + value(row), 0);
    const isAgents = (name: string) => name === 'agent' || name === 'pair';
    const cells = overwrite.filter(({ by, of }) => isAgents(by) && isAgents(of));
    assert.equal(
      all(overwriteModels, ({ lines }) => lines),
      all(cells, ({ lines }) => lines),
    );
    if (remainder !== null) {
      const { directories, ages } = remainder;
      for (const name of ['human', 'unknown'] as const) {
        assert.equal(remainder[name], living[name]);
        for (const rows of [directories, ages])
          assert.equal(
            all<Record<typeof name, number>>(rows, row => row[name]),
            living[name],
          );
      }
      assert.equal(
        all(directories, ({ counted }) => counted),
        living.counted,
      );
      for (const row of directories)
        assert.equal(
          all(row.ages, lines => lines),
          row.human + row.unknown,
        );
    }
    const declared = commits.agent + commits.pair + commits.assist;
    assert.equal(declarations?.commits ?? 0, declared);
    assert.equal(
      all(declarations?.forms ?? [], row => row.commits),
      declared,
    );
    for (const group of ['ai', 'others'] as const) {
      const months = durability!.cohorts.months.map(row => row[group]);
      for (const what of ['changes', 'lines', 'living'] as const)
        assert.equal(
          all(months, row => row[what]),
          durability!.groups[group][what],
        );
    }
  }

  trees(): void {
    for (const { commit, living } of this.report.trend) {
      const left = Object.values(living.excluded).reduce((a, b) => a + b, 0);
      assert.equal(living.counted + left, linesOfTree(this.repo.dir, commit));
    }
  }

  commits(): void {
    const count = (...args: string[]) => Number(this.repo.git('rev-list', '--count', ...args, 'HEAD'));
    assert.equal(this.report.repository.commits, count());
    assert.equal(this.report.commits.counted, count('--no-merges'));
    const own = this.repo.git('rev-list', '--no-merges', 'HEAD').trim().split('\n');
    assert.deepEqual(classesOf(this.report.commits), byClass(own.map(id => this.classOf.get(id)!)));
  }

  /** Lines of the tree at `to` whose owner is not in the history of `from`. */
  releases(): void {
    for (const { from, to, lines } of this.report.releases) {
      const range = from === null ? [to] : [`${from}..${to}`];
      const fresh = new Set(this.repo.git('rev-list', ...range).split('\n'));
      const owners = this.owners(to).filter(owner => fresh.has(owner));
      assert.deepEqual(classesOf(lines), byClass(owners.map(id => this.classOf.get(id)!)), to);
    }
  }

  ledger(entries: readonly LedgerEntry[]): void {
    const owners = entries.flatMap(({ commit, lines }) => new Array<string>(lines).fill(commit!));
    assert.deepEqual(owners, this.owners('HEAD'));
    const classes = entries.flatMap(entry => new Array<string>(entry.lines).fill(entry.class));
    assert.deepEqual(classesOf(this.report.living), byClass(classes));
    const named = entries.filter(({ agent }) => agent !== null);
    assert.deepEqual(
      linesBy(named.map(({ path, agent, model, lines }) => [path, agent, model, lines])),
      linesBy(
        this.report.paths.flatMap(({ path, agents }) =>
          agents.map(({ agent, model, living }) => [path, agent, model, living] as const),
        ),
      ),
    );
    for (const { class: name, commit } of entries) assert.equal(name, this.classOf.get(commit!));
  }

  private owners(revision: string): string[] {
    const entries = this.repo.git('ls-tree', '-r', '-z', revision).split('\0');
    const regular = entries.filter(entry => entry.startsWith('100'));
    return regular.flatMap(entry => blame(this.repo, revision, entry.slice(entry.indexOf('\t') + 1)));
  }
}

async function check(seed: number): Promise<void> {
  const random = new RandomSource(seed);
  const { repo, commits, head } = new RandomHistory(
    seed,
    { commits: 24, binary: false },
    new MixedRepo(random),
  );
  try {
    repo.checkout(head);
    const reachable = repo.git('rev-list', 'HEAD').trim().split('\n');
    for (let n = 0; n < 3; n++) repo.tag(`v1.${n}`, { at: random.pick(reachable) });
    const explained = await explain(repo.dir, commits, OPEN);
    const classOf = new Map(explained.map(one => [one.commit, one.class]));
    const checked = new Check(repo, await reportOf(repo), classOf);
    checked.form();
    checked.sums();
    checked.loop();
    checked.trees();
    checked.commits();
    checked.releases();
    const entries: LedgerEntry[] = [];
    await ledger(repo.dir, { ...OPEN, lanes: 2, files: [] }, entry => entries.push(entry));
    checked.ledger(entries);
  } finally {
    repo.dispose();
  }
}

describe('a random history', () => {
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`keeps all sums and agrees with git (seed ${seed})`, () => check(seed));
});
