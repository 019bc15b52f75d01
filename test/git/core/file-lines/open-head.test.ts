import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { recallOrAnalyze } from '../../../../src/core/analysis';
import { CacheFolder } from '../../../../src/core/cache';
import { type FileLines, OpenHead } from '../../../../src/core/file-lines';
import { type LedgerEntry, ledger } from '../../../../src/core/questions';
import { blame } from '../../../support/blame';
import { MixedRepo } from '../../../support/mixed-repo';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { RandomHistory } from '../../../support/random-history';
import { RandomSource } from '../../../support/random-source';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';
import { wrapGit } from '../../../support/wrap-git';

type Told = readonly (readonly [commit: string | null, name: string, agent: string | null])[];

const told = ({ lines, owners }: FileLines): Told =>
  [...lines].map(at => {
    const owner = owners[at];
    return [owner?.commit ?? null, owner?.class ?? 'unknown', owner?.agent?.agent ?? null];
  });

async function ledgerOf(repo: TestRepo, rule: 'default' | 'ignore-revs' = 'default') {
  const files = new Map<string, Told[number][]>();
  const note = ({ path, lines, commit, class: name, agent }: LedgerEntry) => {
    const own = files.get(path) ?? [];
    for (let i = 0; i < lines; i++) own.push([commit, name, agent]);
    files.set(path, own);
  };
  await ledger(repo.dir, { ...PLAIN, rule, files: [] }, note);
  return files;
}

const filesAt = (repo: TestRepo) =>
  runGit(repo.dir, ['ls-tree', '-r', '-z', '--name-only', 'HEAD']).toString().split('\0').filter(Boolean);

describe('the lines of a file', () => {
  let folder = '';
  let asked: () => string[];
  let searchPath: string | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'file-lines-'));
    const log = join(folder, 'log');
    writeFileSync(log, '');
    searchPath = wrapGit(join(folder, 'tools'), `echo "$*" >>'${log}'`);
    asked = () => {
      const all = readFileSync(log, 'utf8').split('\n');
      writeFileSync(log, '');
      return all;
    };
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const memory = () => ({ cache: new CacheFolder(join(folder, 'cache')), build: 'one' });
  async function at<T>(
    repo: TestRepo | string,
    use: (head: OpenHead) => Promise<T>,
    options: { memory?: ReturnType<typeof memory> | null; rule?: 'default' | 'ignore-revs' } = {},
  ): Promise<T> {
    const all = { ...PLAIN, memory: null, searchPath, ...options };
    const head = await OpenHead.open(typeof repo === 'string' ? repo : repo.dir, all);
    try {
      return await use(head);
    } finally {
      head.dispose();
    }
  }

  async function isTheLedger(repo: TestRepo, head: OpenHead): Promise<void> {
    const expected = await ledgerOf(repo);
    for (const file of filesAt(repo)) {
      const found = await head.lines(file);
      assert.deepEqual(told(found), expected.get(file) ?? [], file);
      if (expected.has(file)) assert.equal(found.untold, null, file);
    }
  }

  it('are those of the ledger once all is judged, and of git blame before, in random histories', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 0 }), async seed => {
      const repo = new MixedRepo(new RandomSource(seed));
      try {
        new RandomHistory(seed, { commits: 40, binary: true, marks: true }, repo);
        await at(repo, async head => {
          for (const file of filesAt(repo)) {
            const found = await head.lines(file);
            assert.equal(found.isSettled, false);
            if (found.untold !== null) continue;
            const owners = told(found).map(([commit]) => commit);
            assert.deepEqual(owners, blame(repo, 'HEAD', file), file);
            const blob = runGit(repo.dir, ['cat-file', 'blob', `HEAD:${file}`]);
            assert.ok(blob.equals(Buffer.from(found.content)), file);
          }
          await head.settle();
          await isTheLedger(repo, head);
        });
      } finally {
        repo.dispose();
      }
    });
    await fc.assert(property, { seed: 20261129, numRuns: Number(process.env.RUNS ?? 4) });
  });

  it('come from the last analysis where it was of this commit: nothing is followed or judged', async () => {
    const repo = new MixedRepo(new RandomSource(5));
    try {
      new RandomHistory(5, { commits: 30, binary: true, marks: true }, repo);
      await recallOrAnalyze(repo.dir, PLAIN, memory());
      await at(
        repo,
        async head => {
          asked();
          await isTheLedger(repo, head);
          const [file] = filesAt(repo);
          assert.equal((await head.lines(file!)).isSettled, true);
          await head.settle();
          assert.deepEqual(
            asked().filter(line => /\b(blame|log|diff-tree)\b/.test(line)),
            [],
          );
        },
        { memory: memory() },
      );
    } finally {
      repo.dispose();
    }
  });

  it('are followed once: another window reads them, another commit asks again', async () => {
    const repo = new TestRepo();
    try {
      repo.write('a.ts', lines(5, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
      const blames = () => asked().filter(line => line.includes('blame')).length;
      const look = () => at(repo, head => head.lines('a.ts'), { memory: memory() });
      const first = await look();
      assert.equal(blames(), 1);
      assert.deepEqual(await look(), first);
      assert.equal(blames(), 0);
      repo.write('a.ts', lines(5, 'b')).commit({ author: BOB });
      assert.notDeepEqual(told(await look()), told(first));
      assert.equal(blames(), 1);
    } finally {
      repo.dispose();
    }
  });

  it('are by their own words again where all was judged in another window', async () => {
    const repo = new TestRepo();
    try {
      repo.write('a.ts', lines(5, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
      repo.write('a.ts', lines(7, 'a')).commit({ author: ADA });
      const fresh = await at(repo, head => head.lines('a.ts'));
      const settled = await at(
        repo,
        async head => {
          await head.settle();
          return head.lines('a.ts');
        },
        { memory: memory() },
      );
      assert.equal(settled.isSettled, true);
      asked();
      assert.deepEqual(await at(repo, head => head.lines('a.ts'), { memory: memory() }), fresh);
      assert.equal(asked().filter(line => line.includes('blame')).length, 0);
    } finally {
      repo.dispose();
    }
  });

  it('hear what a merge says of its branch once all is judged', async () => {
    const repo = new TestRepo();
    try {
      repo.write('a.ts', 'a\n').commit({ author: BOB });
      repo.branch('codex/fix').checkout('codex/fix');
      const own = repo.write('b.ts', 'b\n').commit({ author: ADA, date: '2025-07-01' });
      repo.checkout('main').write('c.ts', 'c\n').commit({ author: BOB, date: '2025-07-02' });
      repo.take('codex/fix', 'b.ts');
      const message = 'Merge pull request #7 from ada/codex/fix\n';
      repo.merge('codex/fix', { author: ADA, message, date: '2025-07-03' });
      await at(repo, async head => {
        const [before] = told(await head.lines('b.ts'));
        await head.settle();
        const [after] = told(await head.lines('b.ts'));
        assert.deepEqual(after, (await ledgerOf(repo)).get('b.ts')![0]);
        assert.equal(before![0], own);
        assert.notEqual(after![1], before![1], 'the merge says nothing: this test tests nothing');
      });
    } finally {
      repo.dispose();
    }
  });

  it('are not told of what does not count, is not there, or is no file', async () => {
    const repo = new TestRepo();
    try {
      repo.write('dist/a.min.js', 'a\n').write('vendor/b.go', 'b\n').symlink('link', 'a.ts');
      repo.write('marked.ts', '// Code generated by x. DO NOT EDIT.\n').write('image', 'a\0b\n');
      repo.write('häß & [lich].ts', 'x\n').write('--x', 'x\n').write('*', 'star\n').commit({ author: ADA });
      await at(repo, async head => {
        const why = async (file: string) => (await head.lines(file)).untold;
        assert.equal(await why('vendor/b.go'), 'vendored');
        assert.equal(await why('dist/a.min.js'), 'minified');
        assert.equal(await why('marked.ts'), 'generated');
        assert.equal(await why('image'), 'binary');
        assert.equal(await why('link'), 'symlink');
        for (const file of ['none.ts', 'vendor', '', '../x', 'a\nb']) assert.equal(await why(file), 'absent');
        for (const file of ['häß & [lich].ts', '--x', '*'])
          assert.equal(told(await head.lines(file)).length, 1, file);
      });
    } finally {
      repo.dispose();
    }
  });

  it('look through the commits that the rule names, also where one of them is not there', async () => {
    const repo = new TestRepo();
    try {
      const first = repo.write('a.ts', 'one\ntwo\n').commit({ author: ADA });
      const format = repo.write('a.ts', '  one\n  two\n').commit({ author: BOB });
      repo.write('.git-blame-ignore-revs', `${format}\n${'1'.repeat(40)}\n`).commit({ author: BOB });
      const found = await at(repo, head => head.lines('a.ts'), { rule: 'ignore-revs' });
      assert.deepEqual(
        told(found).map(([commit]) => commit),
        [first, first],
      );
      const plain = await at(repo, head => head.lines('a.ts'));
      assert.deepEqual(
        told(plain).map(([commit]) => commit),
        [format, format],
      );
    } finally {
      repo.dispose();
    }
  });

  it('are told as far as they are known where an old version is missing', async () => {
    const repo = new TestRepo();
    try {
      const old = repo.write('a.ts', 'one\n').commit({ author: ADA });
      const blob = runGit(repo.dir, ['rev-parse', `${old}:a.ts`])
        .toString()
        .trim();
      repo.write('a.ts', 'one\ntwo\n').commit({ author: BOB, message: WITH_CLAUDE });
      rmSync(join(repo.dir, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      await at(repo, async head => {
        assert.deepEqual(told(await head.lines('a.ts')), (await ledgerOf(repo)).get('a.ts'));
      });
    } finally {
      repo.dispose();
    }
  });

  it('belong to nobody at the edge of a shallow clone', async () => {
    const repo = new TestRepo();
    const clone = join(folder, 'clone');
    try {
      repo.write('a.ts', 'one\n').commit({ author: ADA, message: WITH_CLAUDE });
      repo.write('a.ts', 'one\ntwo\n').commit({ author: ADA, message: WITH_CLAUDE });
      runGit(folder, ['clone', '-q', '--depth', '1', `file://${repo.dir}`, clone]);
      await at(clone, async head => {
        const before = told(await head.lines('a.ts'));
        assert.deepEqual(
          before.map(([, name, agent]) => [name, agent]),
          [
            ['unknown', null],
            ['unknown', null],
          ],
        );
        await head.settle();
        assert.deepEqual(told(await head.lines('a.ts')), before);
      });
    } finally {
      repo.dispose();
    }
  });
});
