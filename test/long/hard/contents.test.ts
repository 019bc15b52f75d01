import { strict as assert } from 'node:assert';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportReport } from '../../../src/core/export';
import { type LedgerEntry, ledger } from '../../../src/core/questions/ledger';
import { blame } from '../../support/blame';
import { countsIn, countsWith } from '../../support/counts';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../support/people';
import { TestRepo } from '../../support/repo';
import { PLAIN, reportOf } from '../../support/report-of';
import { runGit } from '../../support/run-git';
import { assertInert, tagsIn } from '../../support/tags';

describe('hard contents', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const ai = { author: ADA, message: WITH_CLAUDE };
  /** Owner of each line of a file as the ledger says, which must be what git blame says. */
  async function owners(path: string): Promise<(string | null)[]> {
    const entries: LedgerEntry[] = [];
    await ledger(repo.dir, { ...PLAIN, files: [path] }, entry => entries.push(entry));
    const found = entries.flatMap(({ lines: count, commit }) => new Array<string | null>(count).fill(commit));
    assert.deepEqual(found, blame(repo, repo.head!, Buffer.from(path).toString('latin1')));
    return found;
  }

  it('7 a submodule, 8 a symlink and 9 a mode have no lines', async () => {
    const first = repo.write('a.sh', lines(3, 'a')).commit({ author: BOB });
    repo.submodule('sub', first).symlink('link', 'a.sh').commit(ai);
    repo.chmod('a.sh', '100755').commit(ai);
    const { living, added, commits } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 3 }));
    assert.deepEqual([living.excludedFiles.submodule, living.excludedFiles.symlink], [1, 1]);
    assert.deepEqual([added.pair, commits.pair], [0, 2]);
    assert.deepEqual(await owners('a.sh'), [first, first, first]);
  });

  it('10 a file that is renamed and changed in one place keeps its owners but for that place', async () => {
    const text = lines(200, 'a');
    const first = repo.write('old name.ts', text).commit({ author: BOB });
    repo.delete('old name.ts').write('né w.ts', text.replace('a 7 of', 'b 7 of'));
    const second = repo.commit(ai);
    const { living, added } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 199, pair: 1 }));
    assert.deepEqual([added.unknown, added.pair], [200, 1]);
    assert.deepEqual([(await owners('né w.ts'))[7], (await owners('né w.ts'))[8]], [second, first]);
  });

  it('15 an octopus and a criss-cross count each commit once', async () => {
    const base = repo.write('a', lines(2, 'a')).commit({ author: BOB });
    const sides = ['x', 'y', 'z'].map(name => repo.checkout(base).write(name, lines(3, name)).commit(ai));
    const [x = '', y = '', z = ''] = sides;
    const cross = [
      [x, y],
      [y, x],
    ].map(([one = '', other = '']) => {
      repo.checkout(one).take(other, other === x ? 'x' : 'y');
      return repo.merge([other], { author: BOB });
    });
    repo.checkout(cross[0]!).take(z, 'z').merge([cross[1]!, z], { author: BOB });
    const { commits, living, added, repository } = await reportOf(repo);
    // 1 + 3 that are no merges; three merges bring in nothing of their own.
    assert.deepEqual([countsIn(commits), repository.commits], [countsWith({ unknown: 1, pair: 3 }), 7]);
    assert.deepEqual([countsIn(living), added.counted], [countsWith({ unknown: 2, pair: 9 }), 11]);
  });

  it('16 a line that only a merge wrote is the merge’s', async () => {
    const base = repo.write('a', lines(6, 'a')).commit({ author: BOB });
    const side = repo.write('b', lines(2, 'b')).commit({ author: BOB });
    repo.checkout(base).write('c', lines(2, 'c')).commit({ author: BOB });
    repo.take(side, 'b').write('a', `${lines(6, 'a')}evil\n`);
    const merge = repo.merge([side], { author: CLAUDE, message: 'Merge branch side\n' });
    const { living, added } = await reportOf(repo);
    assert.deepEqual([countsIn(living), added.counted], [countsWith({ unknown: 10, agent: 1 }), 10]);
    assert.equal((await owners('a')).at(-1), merge);
  });

  it('19 names that are not UTF-8, and 20 names of every kind, are files like others', async () => {
    const names = [
      'line\nbreak',
      'tab\t"quote"',
      '-rf',
      ':(glob)**',
      'e\u0301',
      'é',
      'A',
      'a',
      `${'deep/'.repeat(60)}x`,
      'con',
      ' ',
      '*',
    ];
    for (const [i, name] of names.entries()) repo.write(name, lines(i + 1, `n${i}`));
    repo.write(Buffer.from([0x66, 0xff, 0xfe]), lines(5, 'bytes')).commit(ai);
    const { living, paths, problems } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ pair: 5 + (names.length * (names.length + 1)) / 2 }));
    assert.equal(new Set(paths.map(({ path }) => path)).size, names.length + 1);
    assert.deepEqual(problems, []);
  });

  it('33 what nobody wrote by hand is left out and counted', async () => {
    repo
      .write('.gitattributes', 'gen.ts linguist-generated\nlib/** linguist-vendored\n')
      .commit({ author: BOB });
    repo
      .write('image.png', Buffer.from([0x89, 0, 1, 2]))
      .write(
        'model.bin',
        `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`,
      )
      .write('app.min.js', 'x\n'.repeat(4))
      .write('package-lock.json', '{\n}\n')
      .write('gen.ts', lines(6, 'gen'))
      .write('lib/v.ts', lines(7, 'v'))
      .write('node_modules/m/i.js', lines(8, 'm'))
      .commit(ai);
    const { living } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 2 }));
    assert.deepEqual(living.excluded, {
      binary: 0,
      lfs: 3,
      generated: 6,
      vendored: 15,
      lock: 2,
      minified: 4,
    });
    assert.equal(living.excludedFiles.binary, 1);
  });

  it('34 lines are counted as git counts them, however they end', async () => {
    repo
      .write('crlf', 'a\r\nb\r\n')
      .write('cr', 'a\rb\r')
      .write('no-end', 'a\nb')
      .write('empty', '')
      .write('blank', '\n\n\n')
      .write('space', ' a\n')
      .commit({ author: BOB });
    repo.write('space', '\ta \n').commit(ai);
    const { living } = await reportOf(repo);
    // 2 + 1 + 2 + 0 + 3, and one line of which only the space changed.
    assert.deepEqual(countsIn(living), countsWith({ unknown: 8, pair: 1 }));
  });

  it('35 attributes and settings that hide lines from git hide none', async () => {
    repo.write('.gitattributes', '* -diff -text\n').write('a.ts', lines(5, 'a')).commit(ai);
    repo.git('config', 'core.bigFileThreshold', '1');
    repo.git('config', 'core.autocrlf', 'true');
    assert.deepEqual(countsIn((await reportOf(repo)).living), countsWith({ pair: 6 }));
  });

  for (const [what, damage] of Object.entries<(file: string) => void>({
    missing: file => rmSync(file),
    'cut off': file => truncateSync(file, 9),
    'of other bytes': file => writeFileSync(file, 'garbage'),
  }))
    it(`36 a blob that is ${what} costs its own lines, and is named`, async () => {
      repo.write('a.ts', lines(5, 'a')).write('b.ts', lines(7, 'b')).commit(ai);
      const blob = repo.blobAt('main', 'b.ts');
      damage(repo.objectFile(blob));
      const { living, problems } = await reportOf(repo);
      assert.deepEqual(countsIn(living), countsWith({ pair: 5 }));
      assert.deepEqual(
        problems.map(({ code, count, examples }) => [code, count, examples]),
        [['blob-missing', 1, [blob]]],
      );
    });

  it('36 a pack that is cut off, or a head that is gone, is no report', async () => {
    repo.write('a.ts', lines(5, 'a')).commit(ai);
    repo.git('repack', '-adq');
    repo.git('prune-packed');
    const pack = runGit(repo.dir, ['rev-parse', '--git-path', 'objects/pack']).toString().trim();
    const name = readFileSync(join(repo.dir, '.git/objects/info/packs'), 'utf8').match(/pack-\w+\.pack/)![0];
    truncateSync(join(repo.dir, pack, name), 20);
    await assert.rejects(
      reportOf(repo),
      new RegExp(`The commit ${repo.head}, where HEAD is, is missing or damaged`),
    );
  });

  it('41 twenty thousand files, ten thousand tags and branches, and one long line', async () => {
    for (let i = 0; i < 20_000; i++) repo.write(`d${i % 200}/f${i}`, `${i}\n`);
    repo.write('long', `${'x'.repeat(5_000_000)}\n`).commit(ai);
    const refs = Array.from({ length: 5000 }, (_, i) => [
      `${repo.head} refs/heads/b${i}`,
      `${repo.head} refs/tags/t${i}`,
    ]).flat();
    writeFileSync(
      join(repo.gitDir, 'packed-refs'),
      `# pack-refs with: peeled fully-peeled sorted \n${refs.sort((a, b) => (a.slice(41) < b.slice(41) ? -1 : 1)).join('\n')}\n`,
    );
    assert.equal(repo.git('for-each-ref').split('\n').length, 10_002);
    const { living } = await reportOf(repo);
    // The name of the long line does not say that it is minified: it counts as one.
    assert.deepEqual([living.pair, living.excluded.minified ?? 0, living.counted], [20_001, 0, 20_001]);
  });

  it('43 hostile names stand in the report as they are, and do nothing in what is made of it', async () => {
    const name = '<img src=x onerror=alert(1)>$(trash)\u202e=cmd|x';
    repo.write(name, lines(3, 'a')).commit({ author: `${'x'.repeat(10_000)} <a@b>`, message: WITH_CLAUDE });
    repo.git('tag', 'v1.0-"><svg');
    const report = await reportOf(repo);
    assert.equal(report.paths[0]?.path, name);
    for (const format of ['html', 'svg', 'badge'] as const) assertInert(tagsIn(exportReport(report, format)));
    assert.doesNotMatch(exportReport(report, 'markdown'), /(?<!\\)<img|\u202e/);
    assert.doesNotMatch(exportReport(report, 'csv'), /(^|[,"])=cmd|\u202e/m);
  });
});
