import { strict as assert } from 'node:assert';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { toJson } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const HOW: Readonly<Record<string, (file: string) => void>> = {
  missing: file => rmSync(file),
  'full of garbage': file => writeFileSync(file, 'garbage'),
  'cut off': file => writeFileSync(file, Buffer.from([0x78, 0x01, 0x4b, 0xca])),
};

/** What is damaged, by what git calls it, in a history with a rename, a merge of a rename, and a release. */
const WHAT: Readonly<Record<string, string>> = {
  'the source of a rename': 'HEAD~4:old',
  'what was renamed': 'HEAD~3:new',
  'a file on a side branch': 'HEAD^2:side',
  'a tree on a side branch': 'HEAD^2^{tree}',
  'the tree of the head': 'HEAD^{tree}',
  'the map of names': 'HEAD:.mailmap',
};

function build(): TestRepo {
  const repo = new TestRepo();
  repo
    .write('old', lines(20, 'x'))
    .write('gone', lines(9, 'g'))
    .write('.mailmap', '# none\n')
    .commit({ author: BOB });
  repo
    .delete('old')
    .write('new', `${lines(20, 'x')}changed\n`)
    .commit();
  const main = repo.write('new', `${lines(20, 'x')}changed again\n`).commit();
  repo.tag('v1.0');
  const side = repo.write('side', lines(12, 's')).commit();
  repo.checkout(main);
  repo.write('other', '1\n').commit();
  repo
    .delete('gone')
    .write('moved', `${lines(12, 's')}more\n`)
    .merge(side);
  return repo;
}

describe('a cache that was filled while objects were damaged', () => {
  for (const [i, [what, name]] of Object.entries(WHAT).entries())
    for (const [j, [how, damage]] of Object.entries(HOW).entries()) {
      // Each thing once, and each kind of damage twice; all of them with FAULTS=all.
      if (process.env.FAULTS !== 'all' && i % 3 !== j) continue;
      it(`is of no harm once they are whole again: ${what}, ${how}`, async () => {
        const repo = build();
        const cached = new Cached();
        try {
          const file = repo.objectFile(repo.git('rev-parse', name).trim());
          const whole = readFileSync(file);
          chmodSync(file, 0o644);
          damage(file);
          const hurt = await cached.run(repo);
          assert.equal(hurt.json, toJson(await reportOf(repo)));
          writeFileSync(file, whole);
          for (const build of ['one', 'two'])
            assert.equal((await cached.run(repo, {}, build)).json, toJson(await reportOf(repo)));
        } finally {
          cached.dispose();
          repo.dispose();
        }
      });
    }

  it('serves the commits on top while a blob is missing, unless they touch its file', async () => {
    const repo = build();
    const cached = new Cached();
    const now = async () => {
      const { json, way } = await cached.run(repo);
      assert.equal(json, toJson(await reportOf(repo)));
      return way;
    };
    try {
      const file = repo.objectFile(repo.git('rev-parse', 'HEAD:other').trim());
      const whole = readFileSync(file);
      rmSync(file);
      assert.equal(await now(), 'anew');
      repo.write('new', lines(5, 'new')).commit({ author: BOB });
      assert.equal(await now(), 'continued');
      for (let n = 1; n < 10; n++) repo.write('more', lines(n, 'more')).commit();
      assert.equal(await now(), 'continued');
      repo.write('more', 'less\n').commit();
      assert.equal(await now(), 'continued');
      repo.write('other', '2\n').commit();
      assert.equal(await now(), 'anew');
      repo.write('new', '').commit();
      assert.equal(await now(), 'continued');
      writeFileSync(file, whole);
      assert.equal(await now(), 'anew');
      repo.write('new', 'new\n').commit();
      assert.equal(await now(), 'continued');
    } finally {
      cached.dispose();
      repo.dispose();
    }
  });

  it('knows a release whose commit came late', async () => {
    const repo = build();
    const cached = new Cached();
    try {
      const id = repo.git('rev-parse', 'HEAD^2').trim();
      repo.tag('v2.0', { at: id });
      const file = repo.objectFile(id);
      const whole = readFileSync(file);
      repo.checkout(repo.git('rev-parse', 'HEAD~1').trim());
      rmSync(file);
      await cached.run(repo);
      writeFileSync(file, whole);
      assert.equal((await cached.run(repo)).json, toJson(await reportOf(repo)));
      repo.write('more', '1\n').commit();
      assert.equal((await cached.run(repo)).json, toJson(await reportOf(repo)));
    } finally {
      cached.dispose();
      repo.dispose();
    }
  });
});
