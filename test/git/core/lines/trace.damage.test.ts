import { strict as assert } from 'node:assert';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { blame } from '../../../support/blame';
import { TestRepo } from '../../../support/repo';
import { traceFolder, traceRepo, UNKNOWN_OWNER } from '../../../support/trace-repo';

const TEXT = Array.from({ length: 8 }, (_, i) => `line ${i}\n`).join('');

const DAMAGE: Readonly<Record<string, (file: string) => void>> = {
  missing: file => rmSync(file, { force: true }),
  'garbage in the place of': file => overwrite(file, Buffer.from('garbage')),
  'a cut-off': file => overwrite(file, Buffer.from([0x78, 0x01, 0x4b, 0xca])),
};

function overwrite(file: string, content: Buffer): void {
  chmodSync(file, 0o644);
  writeFileSync(file, content);
}

describe('owners where objects are damaged', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  for (const [how, damage] of Object.entries(DAMAGE)) {
    it(`loses only what depends on it: ${how} blob in the middle`, async () => {
      repo.write('f', TEXT).write('other', TEXT).commit();
      const second = repo.write('f', `${TEXT}second\n`).write('other', `${TEXT}tail\n`).commit();
      const third = repo.write('f', `${TEXT}second\nthird\n`).commit();
      const fourth = repo.write('f', `${TEXT}second\nthird\nfourth\n`).write('fine', 'a\n').commit();
      const other = blame(repo, fourth, 'other');
      damage(repo.objectFile(repo.blobAt(second, 'f')));
      const traced = await traceRepo(repo, fourth, [second, fourth], { stats: true });
      const after = traced.at.get(fourth)!;
      assert.deepEqual(after.get('f'), [...Array<string>(10).fill(UNKNOWN_OWNER), fourth]);
      assert.deepEqual(after.get('other'), other);
      assert.deepEqual(after.get('fine'), [fourth]);
      assert.equal(traced.at.get(second)!.get('f'), null);
      assert.equal(traced.history.missing.size, 1);
      const added = new Map<string, number>();
      traced.history.visitStats(stat => {
        const key = `${traced.graph.ids[stat.commit]} ${traced.history.paths[stat.path]}`;
        added.set(key, stat.added);
      });
      assert.equal(added.get(`${third} f`), 0);
      assert.equal(added.get(`${fourth} f`), 1);
    });

    it(`goes on past ${how} blob that a rename is asked of`, async () => {
      const first = repo.write('a/old', TEXT).write('b/old', `${TEXT}b\n`).commit();
      const second = repo.clear().write('new', `${TEXT}b\nmore\n`).commit();
      damage(repo.objectFile(repo.blobAt(first, 'a/old')));
      const { at } = await traceRepo(repo, second);
      assert.deepEqual(at.get(second)!.get('new'), [...Array<string>(9).fill(first), second]);
    });

    it(`goes on past ${how} blob that was never changed`, async () => {
      const first = repo.write('bad', 'x\n').write('good', 'y\n').commit();
      damage(repo.objectFile(repo.blobAt(first, 'bad')));
      const { at } = await traceRepo(repo, first);
      assert.deepEqual(
        [...at.get(first)!],
        [
          ['bad', null],
          ['good', [first]],
        ],
      );
    });

    it(`finds many at once: ${how} blobs among others`, async () => {
      for (let i = 0; i < 40; i++) repo.write(`f${i}`, `${i}\n`);
      const first = repo.commit();
      for (let i = 0; i < 40; i++) repo.write(`f${i}`, `${i}\nmore\n`);
      const second = repo.commit();
      const bad = [3, 4, 17, 39];
      for (const i of bad) damage(repo.objectFile(repo.blobAt(first, `f${i}`)));
      const { at, history } = await traceRepo(repo, second);
      for (let i = 0; i < 40; i++)
        assert.deepEqual(
          at.get(second)!.get(`f${i}`),
          bad.includes(i) ? [UNKNOWN_OWNER, UNKNOWN_OWNER] : [first, second],
        );
      assert.equal(history.missing.size, bad.length);
    });

    it(`takes a commit with ${how} tree for one that changes nothing`, async () => {
      const first = repo.write('f', TEXT).commit();
      const second = repo.write('f', `${TEXT}second\n`).commit();
      const third = repo.write('g', 'g\n').commit();
      damage(repo.objectFile(repo.git('rev-parse', `${second}^{tree}`).trim()));
      const { at, history, graph } = await traceRepo(repo, third);
      assert.deepEqual(at.get(third)!.get('f')?.slice(0, 8), Array(8).fill(first));
      assert.deepEqual(
        history.unreadable.map(commit => graph.ids[commit]),
        [second, third],
      );
    });
  }

  it('gives to nobody what was written while trees could not be read', async () => {
    const first = repo.write('f', TEXT).write('gone', TEXT).commit();
    const second = repo.write('f', `${TEXT}second\n`).write('h', 'h\n').delete('gone').commit();
    repo.write('g', 'g\n').commit();
    repo.branch('side');
    const fourth = repo.write('f', `${TEXT}second\nfourth\n`).write('h', 'h\nfourth\n').commit();
    const fifth = repo.write('gone', TEXT).rename('g', 'i').commit();
    const side = repo.checkout('side').write('k', 'k\n').commit();
    const last = repo.checkout('main').take(side, 'k').merge('side');
    rmSync(repo.objectFile(repo.git('rev-parse', `${second}^{tree}`).trim()));
    const after = (await traceRepo(repo, last)).at.get(last)!;
    assert.deepEqual(after.get('f'), [...Array<string>(8).fill(first), UNKNOWN_OWNER, fourth]);
    assert.deepEqual(after.get('h'), [UNKNOWN_OWNER, fourth]);
    assert.deepEqual(after.get('gone'), Array(8).fill(fifth));
    assert.deepEqual(after.get('i'), [UNKNOWN_OWNER]);
    assert.deepEqual(after.get('k'), [side]);
  });

  it('keeps the lines that another parent of a merge can vouch for', async () => {
    const first = repo.write('f', TEXT).commit();
    repo.branch('side');
    const main = repo.write('f', `main\n${TEXT}`).commit();
    const side = repo.checkout('side').write('f', `${TEXT}side\n`).commit();
    const merge = repo.checkout('main').write('f', `main\n${TEXT}side\n`).merge('side');
    rmSync(repo.objectFile(repo.blobAt(main, 'f')));
    const { at } = await traceRepo(repo, merge);
    assert.deepEqual(at.get(merge)!.get('f'), [UNKNOWN_OWNER, ...Array<string>(8).fill(first), side]);
  });

  it('cuts history where a parent commit is missing', async () => {
    const first = repo.write('f', TEXT).commit();
    const second = repo.write('f', `${TEXT}second\n`).commit();
    const third = repo.write('f', `${TEXT}second\nthird\n`).commit();
    rmSync(repo.objectFile(first));
    const traced = await traceFolder(repo.dir);
    assert.deepEqual(traced.cut, [second]);
    assert.deepEqual(traced.at.get(third)!.get('f'), [...Array<string>(9).fill(second), third]);
  });

  for (const known of [false, true])
    it(`cuts history in several places${known ? ', though a commit-graph still knows what is lost' : ''}`, async () => {
      const base = repo.write('f', 'base\n').commit();
      repo.branch('side');
      const main = repo.write('f', TEXT).commit();
      const main2 = repo.write('f', `${TEXT}more\n`).commit();
      const side = repo.checkout('side').write('g', TEXT).commit();
      const side2 = repo.write('g', `${TEXT}more\n`).commit();
      const merge = repo.checkout('main').take(side2, 'g').merge(side2);
      if (known) repo.git('commit-graph', 'write', '--reachable');
      for (const lost of [base, main, side]) rmSync(repo.objectFile(lost));
      const traced = await traceRepo(repo, merge);
      assert.deepEqual([...traced.cut].sort(), [main2, side2].sort());
      assert.deepEqual(traced.at.get(merge)!.get('g'), Array(9).fill(side2));
      assert.deepEqual(traced.at.get(merge)!.get('f'), Array(9).fill(main2));
    });

  it('throws what is not damage', async () => {
    const first = repo.write('f', TEXT).commit();
    rmSync(repo.objectFile(first));
    await assert.rejects(traceRepo(repo, first));
  });
});
