import { strict as assert } from 'node:assert';
import type { RowOf, TABLES } from '../../../src/core/dataset';
import { type Counts, type Report, sharesOf } from '../../../src/core/report';
import { duckdb, type Engine, QUERIES, type Row } from '../../support/sql/engine';
import {
  type QueriedDataset,
  type QueriedRepository,
  queriedDataset,
} from '../../support/sql/queried-dataset';
import { survivalOf } from '../../support/sql/survival';

type CommitRow = RowOf<(typeof TABLES)['commits']>;

const AI = ['agent', 'pair', 'assist'];
const low = ({ agent, pair }: Counts) => agent + pair;
const users = (counts: Counts) => low(counts) + counts.assist + counts.users;
const high = ({ counted, human, automation }: Counts) => counted - human - automation;
const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((all, item) => all + of(item), 0);
const monthsOf = (reports: readonly Report[]) =>
  [...new Set(reports.flatMap(({ trend }) => trend.map(({ date }) => date.slice(0, 7))))].sort();
/** What a repository is as in some month. */
const stateIn = ({ trend }: Report, month: string) => trend.findLast(({ date }) => date.slice(0, 7) <= month);
const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Each query, held against slow sums over what single reports say. */
describe('queries over a dataset', () => {
  let dataset: QueriedDataset;
  let engine: Engine;
  let all: readonly (readonly [id: string, QueriedRepository])[];
  let reports: readonly Report[];
  let told: readonly Report[];
  let commits: readonly (CommitRow & { readonly id: string })[];
  const asked = new Set<string>();
  const ask = (...query: Parameters<Engine['ask']>) => {
    asked.add(query[0]);
    return engine.ask(...query);
  };
  before(async () => {
    dataset = await queriedDataset();
    engine = await duckdb(dataset.out);
    all = [...dataset.repositories];
    reports = all.map(([, { counted }]) => counted.report);
    told = reports.filter(({ share }) => share.low !== null);
    commits = all
      .flatMap(([id, { rows }]) => [...rows().commits].map(row => ({ ...row, id })))
      .filter(({ merge }) => !merge);
  });
  after(() => {
    engine?.close();
    dataset?.dispose();
  });

  it('tell the trend of all repositories together: a quiet one keeps its lines', async () => {
    const expected = monthsOf(reports).map(month => {
      const states = told.flatMap(report => stateIn(report, month)?.living ?? []);
      const untold = reports.filter(({ share }) => share.low === null);
      const lines = sum(states, ({ counted }) => counted);
      return {
        month,
        repositories: states.length,
        lines,
        lines_low: sum(states, low),
        lines_users: sum(states, users),
        lines_high: sum(states, high),
        lines_untold: sum(untold, report => stateIn(report, month)?.living.counted ?? 0),
        low: ratio(sum(states, low), lines),
        users: ratio(sum(states, users), lines),
        high: ratio(sum(states, high), lines),
      };
    });
    assert.deepEqual(await ask('trend'), expected);
    const isQuiet = ({ trend }: Report, month: string) => !trend.some(({ date }) => date.startsWith(month));
    assert.ok(expected.some(({ month }) => told.some(report => isQuiet(report, month))));
  });

  it('tell the new lines of each month, in all as many as the reports', async () => {
    const rows = await ask('new-lines');
    const column = (name: string) => sum(rows, row => Number(row[name]));
    assert.equal(
      column('lines'),
      sum(told, ({ added }) => added.counted),
    );
    assert.equal(
      column('lines_low'),
      sum(told, ({ added }) => low(added)),
    );
    assert.equal(
      column('lines_users'),
      sum(told, ({ added }) => users(added)),
    );
    assert.equal(
      column('lines_high'),
      sum(told, ({ added }) => high(added)),
    );
    assert.equal(
      column('commits'),
      sum(told, report => report.commits.counted),
    );
    assert.equal(
      column('commits_ai'),
      sum(told, ({ commits: { agent, pair, assist } }) => agent + pair + assist),
    );
    const some = rows[10]!;
    const inMonth = commits.filter(({ id, month }) => month === some.month && !id.startsWith('cut'));
    assert.equal(some.commits, inMonth.length);
    assert.equal(
      some.lines,
      sum(inMonth, ({ added_counted }) => added_counted),
    );
    assert.equal(some.repositories, new Set(inMonth.map(({ id }) => id)).size);
  });

  it('tell what each agent did in all repositories', async () => {
    const rows = await ask('agents');
    const of = (row: Row) =>
      reports.flatMap(({ agents }) =>
        agents.filter(({ agent, model }) => agent === row.agent && (model ?? '') === row.agent_model),
      );
    assert.deepEqual(rows.map(({ agent, agent_model }) => `${agent} ${agent_model}`).sort(), [
      ...new Set(
        reports.flatMap(({ agents }) => agents.map(({ agent, model }) => `${agent} ${model ?? ''}`)),
      ),
    ]);
    for (const row of rows) {
      assert.equal(row.repositories, of(row).length);
      assert.equal(
        row.living_lines,
        sum(of(row), ({ living }) => living),
      );
      assert.equal(
        row.added_lines,
        sum(of(row), ({ added }) => added),
      );
      assert.equal(
        row.commits,
        sum(of(row), use => use.commits),
      );
    }
  });

  it('tell the share of each repository, and none where none may be told', async () => {
    const rows = await ask('repositories');
    assert.deepEqual(rows.map(({ repository }) => repository).sort(), all.map(([id]) => id).sort());
    for (const [id, { counted }] of all) {
      const { living, share, commits: made } = counted.report;
      const { name, first_ai_month, ...row } = rows.find(({ repository }) => repository === id)!;
      assert.deepEqual(row, {
        repository: id,
        lines: living.counted,
        lines_low: low(living),
        lines_users: users(living),
        lines_high: high(living),
        commits: made.counted,
        low: share.low,
        users: share.users,
        high: share.high,
      });
      assert.equal(name, counted.report.repository.name);
      const own = commits.filter(commit => commit.id === id && AI.includes(commit.class));
      assert.equal(first_ai_month, own.map(({ month }) => month).sort()[0]);
    }
  });

  it('tell who had begun, and who had declared AI, by each month', async () => {
    const months = [...new Set(commits.map(({ month }) => month))].sort();
    const people = new Set(
      commits.filter(commit => !['agent', 'automation'].includes(commit.class)).map(({ person }) => person),
    );
    const expected = months.map(until => {
      const past = commits.filter(({ month }) => month <= until);
      const ai = past.filter(commit => AI.includes(commit.class));
      const repositories = new Set(past.map(({ id }) => id)).size;
      const repositories_ai = new Set(ai.map(({ id }) => id)).size;
      const seen = new Set(past.map(({ person }) => person).filter(person => people.has(person))).size;
      const people_ai = new Set(ai.map(({ person }) => person).filter(person => people.has(person))).size;
      return {
        month: until,
        repositories,
        repositories_ai,
        people: seen,
        people_ai,
        repositories_share: ratio(repositories_ai, repositories),
        people_share: ratio(people_ai, seen),
      };
    });
    assert.deepEqual(await ask('adoption'), expected);
    assert.equal(expected.at(-1)!.people, 2);
  });

  it('tell how much of its own repository an agent wrote', async () => {
    const { counted } = dataset.repositories.get('home-00000000')!;
    const { trend, series } = counted.report;
    const own = series.agents.filter(({ agent }) => counted.ships.has(agent));
    const expected = monthsOf([counted.report]).map(month => {
      const at = trend.findLastIndex(({ date }) => date.startsWith(month));
      const lines = trend[at]!.living.counted;
      const lines_own = sum(own, ({ living }) => living[at]!);
      return {
        repository: 'home-00000000',
        month,
        ships: 'Claude Code',
        lines,
        lines_own,
        share: lines_own / lines,
      };
    });
    assert.ok(expected.at(-1)!.lines_own > 0);
    assert.deepEqual(await ask('self-hosting'), expected);
  });

  it('tell the forms of declarations, and never more of one than declare', async () => {
    const rows = await ask('declarations');
    const column = (name: string) => sum(rows, row => Number(row[name]));
    const ai = commits.filter(commit => AI.includes(commit.class));
    const named = (mark: RegExp) => ai.filter(({ signs }) => mark.test(signs)).length;
    assert.equal(column('commits'), commits.length);
    assert.equal(column('commits_ai'), ai.length);
    assert.equal(column('by_coauthor'), named(/(^| )claude-code\.coauthor( |$)/));
    assert.equal(column('by_author'), named(/(^| )claude-code\.author( |$)/));
    assert.equal(column('by_assisted'), named(/(^| )crush\.assisted-by( |$)/));
    assert.ok(column('by_coauthor') > 0 && column('by_author') > 0 && column('by_assisted') > 0);
    assert.deepEqual([column('by_sign_off'), column('by_generated'), column('in_other_forms')], [0, 0, 0]);
  });

  it('tell how many lines of a year were left after some days', async () => {
    const expected = survivalOf(all, commits);
    const rows = await ask('survival');
    assert.deepEqual(rows, expected);
    assert.ok(expected.some(({ lines_lost }) => Number(lines_lost) > 0));
  });

  it('tell an index whose weights stay those of one month', async () => {
    const base = '2024-03';
    const rows = await ask('index', '2025-01', base);
    const weights = told.map(report => stateIn(report, base)?.living.counted ?? 0);
    for (const row of rows) {
      const states = told.map(report => stateIn(report, String(row.month)));
      const inside = states.flatMap((state, i) =>
        state === undefined || state.living.counted === 0
          ? []
          : [{ weight: weights[i]!, shares: sharesOf(state.living) }],
      );
      const whole = sum(inside, ({ weight }) => weight);
      assert.equal(row.weight_lines, whole);
      assert.equal(row.repositories, inside.length);
      for (const bound of ['low', 'users', 'high'] as const) {
        const mean = sum(inside, ({ weight, shares }) => weight * shares[bound]!) / whole;
        assert.ok(Math.abs(Number(row[`index_${bound}`]) - mean) < 1e-12, `${row.month} ${bound}`);
      }
    }
    assert.deepEqual(
      rows.map(({ month }) => month),
      monthsOf(reports).filter(month => told.some(report => stateIn(report, month))),
    );
  });

  it('tell what failed', async () => {
    assert.deepEqual(await ask('failures'), [
      {
        repository: 'empty-00000000',
        name: 'empty',
        reason: 'nothing-committed',
        message: 'Nothing is committed here yet.',
        kept: false,
        failures: 1,
      },
    ]);
  });

  it('are all tried here', () => {
    assert.deepEqual([...asked].sort(), QUERIES);
  });
});
