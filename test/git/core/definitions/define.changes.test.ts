import { strict as assert } from 'node:assert';
import {
  ANY_AI,
  countOf,
  DefinedRepo,
  figure,
  isCounted,
  type Kind,
  onDay,
  sum,
} from '../../../support/defined-repo';
import { note } from '../../../support/noted';
import { lines } from '../../../support/people';

const WEIGHTS: Readonly<Record<Kind, number>> = {
  ...{ agent: 1, generated: 1, pair: 0.5, assist: 0.3 },
  ...{ unknown: 0, human: 0, bot: 0 },
};

describe('defineAll of changes and commits', () => {
  let defined: DefinedRepo;
  beforeEach(() => {
    defined = new DefinedRepo();
  });
  afterEach(() => defined.repo.dispose());

  it('counts added and changed lines as numstat does', async () => {
    defined.history();
    const rows = await defined.answers();
    const added = defined.changed().filter(isCounted);
    const people = added.filter(({ kind }) => kind !== 'bot');
    assert.deepEqual(figure(rows, 'aiblame.churn'), [
      sum(people.filter(({ kind }) => ANY_AI.includes(kind)).map(one => one.added)),
      sum(people.map(one => one.added)),
    ]);
    assert.deepEqual(figure(rows, 'gitclear.weights'), [
      Math.round(100 * sum(added.map(one => one.added * WEIGHTS[one.kind]))) / 100,
      sum(added.map(one => one.added)),
    ]);
    const total = (some: ReturnType<DefinedRepo['changed']>) => sum(some.map(one => one.added + one.deleted));
    const all = defined.changed();
    assert.deepEqual(figure(rows, 'cdxgen.ai-line-ratio'), [
      total(all.filter(({ kind }) => ANY_AI.includes(kind))),
      total(all),
    ]);
  });

  it('looks at no more than the newest commits where that is the definition', async () => {
    defined.commit('pair', { a: lines(50, 'a') }, onDay(1));
    for (let day = 2; day <= 20; day++)
      defined.commit('unknown', { [`b${day}`]: lines(1, `b${day}`) }, onDay(day));
    assert.deepEqual(figure(await defined.answers(), 'cdxgen.ai-line-ratio'), [50, 69]);
    defined.commit('unknown', { c: lines(1, 'c') }, onDay(21));
    assert.deepEqual(figure(await defined.answers(), 'cdxgen.ai-line-ratio'), [0, 20]);
  });

  it('counts commits, with merges where the definition has them', async () => {
    defined.history();
    const rows = await defined.answers();
    const of = (...args: string[]) => defined.kindsOf(...args, 'HEAD').map(kind => ({ kind }));
    assert.deepEqual(figure(rows, 'korext.percentage'), countOf(of(), ANY_AI));
    assert.deepEqual(figure(rows, 'kubevirt.release'), countOf(of('--no-merges'), ['pair', 'assist']));
    assert.deepEqual(figure(rows, 'semianalysis.commits'), countOf(of(), ['agent', 'pair']));
    assert.deepEqual(figure(rows, 'uber.agent-commits'), countOf(of('--no-merges'), ['agent']));
  });

  it('keeps to what came after a commit', async () => {
    defined.history();
    const rows = await defined.answers({ since: defined.repo.git('rev-parse', 'v1').trim() });
    const people = defined.changed('v1..HEAD').filter(({ kind }) => kind !== 'bot');
    assert.equal(rows.get('aiblame.churn')!.counted, sum(people.map(({ added }) => added)));
    assert.equal(rows.get('korext.percentage')!.counted, defined.kindsOf('v1..HEAD').length);
  });

  it('counts what notes of git-ai attest', async () => {
    defined.history();
    const files = { 'src/n.ts': lines(8, 'n'), 'src/o.ts': lines(2, 'o') };
    const id = defined.commit('unknown', files, onDay(12));
    const ai = { writer: 'ai' } as const;
    const ranges = [
      { first: 2, last: 4, ...ai },
      { first: 6, last: 6, ...ai },
    ];
    note(defined.repo, id, { 'src/n.ts': ranges });
    const added = defined.changed().filter(isCounted);
    const rows = await defined.answers();
    assert.deepEqual(figure(rows, 'git-ai.stats'), [4, sum(added.map(one => one.added))]);
    assert.equal(rows.get('ours.low')!.ai, rows.get('blame.plain')!.ai! + 4);
  });
});
