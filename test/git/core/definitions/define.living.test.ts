import { strict as assert } from 'node:assert';
import {
  ANY_AI,
  block,
  countOf,
  DECLARED,
  DefinedRepo,
  figure,
  HOW,
  isCounted,
  onDay,
} from '../../../support/defined-repo';
import { note } from '../../../support/noted';
import { lines } from '../../../support/people';
import { reportOf } from '../../../support/report-of';

const BLAMES = [
  ['blame.w', ['-w']],
  ['blame.mc', ['-M', '-C']],
  ['blame.ccc', ['-C', '-C', '-C']],
] as const;

describe('defineAll of living lines', () => {
  let defined: DefinedRepo;
  beforeEach(() => {
    defined = new DefinedRepo();
    defined.history();
  });
  afterEach(() => defined.repo.dispose());

  it('counts as git blame does with the same switches', async () => {
    const rows = await defined.answers();
    for (const [id, flags] of [['ours.low', []], ['blame.plain', []], ...BLAMES] as const)
      assert.deepEqual(figure(rows, id), countOf(defined.living(flags).filter(isCounted), DECLARED), id);
    const shares = ['blame.plain', ...BLAMES.map(([id]) => id)].map(id => rows.get(id)!.ai);
    assert.equal(new Set(shares).size, 4, `each says something else: ${shares}`);
  });

  it('does so of what came after a commit', async () => {
    const since = defined.repo.git('rev-parse', 'v1').trim();
    const rows = await defined.answers({ since });
    for (const [id, flags] of [['ours.low', []], ...BLAMES] as const) {
      const fresh = defined.living(flags, since).filter(isCounted);
      assert.deepEqual(figure(rows, id), countOf(fresh, DECLARED), id);
    }
    assert.equal(rows.get('ours.low')!.since, since);
  });

  it('leaves out and brings in what its switches say', async () => {
    const rows = await defined.answers();
    const all = defined.living();
    const counted = all.filter(isCounted);
    const notBlank = counted.filter(({ text }) => text.trim() !== '');
    assert.deepEqual(figure(rows, 'ours.generated-in'), countOf(all, DECLARED));
    assert.deepEqual(figure(rows, 'ours.not-blank'), countOf(notBlank, DECLARED));
    assert.deepEqual(figure(rows, 'ours.assist-in'), countOf(counted, ANY_AI));
    assert.deepEqual(figure(rows, 'ours.agents-only'), countOf(counted, ['agent']));
    const people = counted.filter(({ kind }) => kind !== 'bot');
    assert.deepEqual(figure(rows, 'aiblame.surviving'), countOf(people, ANY_AI));
    const effective = counted.filter(
      ({ path, text }) => !path.startsWith('fixtures/') && text.trim().length > 3 && /[a-z]/.test(text),
    );
    assert.deepEqual(figure(rows, 'claude-code.effective'), countOf(effective, DECLARED));
    assert.equal(rows.get('ours.low')!.unknown, countOf(counted, ['unknown'])[0]);
  });

  it('hears the record of the very commit alone where a definition asks for no more', async () => {
    const { repo } = defined;
    const before = figure(await defined.answers(), 'aiblame.surviving');
    const own = defined.commit('unknown', { 'src/own.ts': lines(10, 'own') }, onDay(20));
    note(repo, own, { 'src/own.ts': [{ first: 1, last: 4, writer: 'ai' }] });
    const paired = defined.commit('pair', { 'src/paired.ts': lines(5, 'paired') }, onDay(21));
    note(repo, paired, { 'src/paired.ts': [{ first: 1, last: 2, writer: 'human' }] });
    repo.branch('squashed').checkout('squashed');
    const branched = defined.commit('unknown', { 'src/carried.ts': lines(9, 'carried') }, onDay(22));
    note(repo, branched, { 'src/carried.ts': [{ first: 1, last: 9, writer: 'ai' }] });
    repo.checkout('main');
    defined.commit('unknown', { 'src/carried.ts': lines(9, 'carried') }, onDay(23));
    const rows = await defined.answers();
    // 4 of 10 by the note; 3 of 5 by the commit, of which the note leaves the rest open; 9 that only a note elsewhere tells of.
    assert.deepEqual(figure(rows, 'aiblame.surviving'), [before[0]! + 4 + 3, before[1]! + 24]);
    const { agent, pair, counted } = (await reportOf(repo)).living;
    assert.deepEqual(figure(rows, 'ours.low'), [agent + pair, counted]);
  });

  it('says of its own definition what the report says', async () => {
    const [rows, report] = [await defined.answers(), await reportOf(defined.repo)];
    const { agent, pair, assist, users, counted } = report.living;
    assert.deepEqual(figure(rows, 'ours.low'), [agent + pair, counted]);
    assert.deepEqual(figure(rows, 'ours.users'), [agent + pair + assist + users, counted]);
    assert.deepEqual(rows.get('ours.low')!.rule, { id: report.rule.id, hash: report.rule.hash });
  });

  it('tells between which shares the true one lies, where git cannot be asked', async () => {
    const { repo } = defined;
    // No program can be handed this name.
    const path = Buffer.from('caf\xe9', 'latin1');
    defined.note(repo.write(path, block('cafe', 4)).commit({ ...HOW.unknown, ...onDay(20) }), 'unknown');
    defined.note(repo.write(path, block('cafe', 4, ' ')).commit({ ...HOW.pair, ...onDay(21) }), 'pair');
    const { ai, counted, share, between } = (await defined.answers()).get('blame.w')!;
    const [sure, known] = countOf(defined.living(['-w']).filter(isCounted), DECLARED);
    assert.deepEqual([ai, share, counted], [null, null, known + 4]);
    assert.deepEqual(between, { from: sure / (known + 4), to: (sure + 4) / (known + 4), open: 4 });
  });
});
