import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../../../src/core/cache';
import { defineAll, defineOne } from '../../../../src/core/definitions';
import { DEFINED, DefinedRepo, figure } from '../../../support/defined-repo';

describe('defineAll', () => {
  let defined: DefinedRepo;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'definitions-'));
    defined = new DefinedRepo();
    defined.history();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    defined.repo.dispose();
  });

  it('tells the figure after each step, and the last one is its own', async () => {
    for (const { id, steps, ai, counted, share } of (await defined.answers()).values()) {
      const last = steps.at(-1);
      if (last !== undefined && share !== null)
        assert.deepEqual([last.ai, last.counted, last.share], [ai, counted, share], id);
    }
  });

  it('names and refuses what a clone does not hold', async () => {
    const rows = [...(await defined.answers()).values()];
    const refused = rows.filter(({ status }) => status === 'refused');
    assert.equal(refused.length, 9);
    for (const row of refused) assert.deepEqual([row.ai, row.counted, row.share], [null, null, null]);
    for (const row of rows) assert.equal(row.differs !== null, row.status !== 'exact', row.id);
  });

  it('tells why there is no figure', async () => {
    const rows = await defined.answers({ all: false });
    assert.deepEqual(figure(rows, 'blame.ccc'), [null, null]);
    assert.match(rows.get('blame.ccc')!.lacking!, /--all/);
    assert.deepEqual(figure(rows, 'git-ai.stats'), [null, null]);
    assert.match(rows.get('git-ai.stats')!.lacking!, /refs\/notes\/ai/);
  });

  it('remembers, and asks anew where another program, or for more, asks', async () => {
    const asked = async (build: string, all: boolean) => {
      let steps = 0;
      const onProgress = () => steps++;
      const options = { ...DEFINED, build, all, onProgress, cache: new CacheFolder(folder) };
      const { rows } = await defineAll(defined.repo.dir, options);
      return { rows, isAsked: steps > 0 };
    };
    const first = await asked('one', false);
    const again = await asked('one', false);
    assert.deepEqual([first.isAsked, again.isAsked], [true, false]);
    assert.deepEqual(again.rows, first.rows);
    for (const [build, all] of [
      ['two', false],
      ['one', true],
    ] as const)
      assert.equal((await asked(build, all)).isAsked, true);
  });

  it('stops where it is told to, also while git is asked', async () => {
    for (const from of [0, 0.5]) {
      const controller = new AbortController();
      const onProgress = ({ share }: { share: number }) => {
        if (share > from) controller.abort(new Error('enough'));
      };
      const options = { ...DEFINED, signal: controller.signal, onProgress };
      await assert.rejects(defineAll(defined.repo.dir, options), /enough/);
    }
  });

  it('tells no share of lines where history is cut before any was written', async () => {
    const clone = join(folder, 'clone');
    defined.repo.git('clone', '-q', '--bare', '--depth=1', `file://${defined.repo.dir}`, clone);
    const { rows } = await defineAll(clone, DEFINED);
    const of = (id: string) => rows.find(row => row.id === id)!;
    for (const id of ['ours.low', 'blame.w', 'aiblame.churn']) assert.equal(of(id).share, null, id);
    assert.deepEqual(of('ours.low').reasons, ['shallow']);
    assert.match(of('ours.low').lacking!, /cut/);
  });
});

describe('defineOne', () => {
  let defined: DefinedRepo;
  beforeEach(() => {
    defined = new DefinedRepo();
    defined.history();
  });
  afterEach(() => defined.repo.dispose());

  it('is the row of all, of a range, too', async () => {
    const since = defined.repo.git('rev-parse', 'v1').trim();
    const rows = await defined.answers({ since });
    for (const id of ['ours.not-blank', 'blame.w', 'blame.ccc', 'aider.release-blame', 'korext.percentage'])
      assert.deepEqual(await defineOne(defined.repo.dir, id, { ...DEFINED, since }), rows.get(id), id);
  });

  it('asks nobody where it, or all, were asked before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'definitions-'));
    try {
      let steps = 0;
      const options = { ...DEFINED, cache: new CacheFolder(folder), onProgress: () => steps++ };
      const { dir } = defined.repo;
      const asked = async (id: string) => {
        const before = steps;
        await defineOne(dir, id, options);
        return steps > before;
      };
      assert.deepEqual([await asked('ours.low'), await asked('ours.low')], [true, false]);
      await defineAll(dir, options);
      assert.equal(await asked('blame.mc'), false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
