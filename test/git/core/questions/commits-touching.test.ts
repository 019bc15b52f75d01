import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import type { Part } from '../../../../src/core/files';
import { commitsTouching } from '../../../../src/core/questions';
import { RandomHistory } from '../../../support/random-history';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';

const OPTIONS = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;

const folder = (value: string, ...named: string[]): Part => ({ kind: 'folder', value, named });
const language = (value: string | null, ...named: string[]): Part => ({ kind: 'language', value, named });
const role = (value: string): Part => ({ kind: 'role', value, named: [] });

async function ours(dir: string, part: Part): Promise<string[]> {
  const { commits, unread } = await commitsTouching(dir, part, OPTIONS);
  assert.equal(unread, 0);
  return [...commits].sort();
}

/** What git lists of these paths, over all of history. */
function gits(dir: string, ...paths: (string | Buffer)[]): string[] {
  const args = ['log', '--format=%H', '--no-merges', '--full-history', 'HEAD', '--', ...paths.map(String)];
  return runGit(dir, args).toString().split('\n').filter(Boolean).sort();
}

describe('the commits that touch a part of the tree', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  /** Each part, and the paths that git is asked for. */
  async function agree(parts: readonly (readonly [part: Part, ...paths: string[]])[]): Promise<void> {
    for (const [part, ...paths] of parts) {
      const expected = gits(repo.dir, ...paths);
      assert.ok(expected.length > 0, paths.join());
      assert.deepEqual(await ours(repo.dir, part), expected, JSON.stringify(part));
    }
  }

  it('are those that git lists, over merges, roots, renames, modes and what was deleted', async () => {
    repo.write('src/a.ts', 'a\n').write('README.md', 'r\n').commit();
    repo.write('src/deep/b.py', 'b\n').commit();
    const base = repo.head!;
    repo.branch('side').checkout('side').write('src/a.ts', 'a\nside\n').commit();
    const side = repo.head!;
    repo.checkout(base).write('test/c.test.ts', 'c\n').commit();
    repo.take(side, 'src/a.ts').merge(side);
    const first = repo.head!;
    repo.orphan('root').clear().write('src/other.py', 'o\n').commit();
    const root = repo.head!;
    repo.checkout(first).take(root, 'src/other.py').merge(root);
    repo.rename('src/deep/b.py', 'lib/b.py').commit();
    repo.chmod('src/a.ts', '100755').commit();
    repo.commit();
    repo.delete('README.md').commit();
    await agree([
      [folder('src', 'src', 'src/deep'), 'src', ':(exclude)src/deep'],
      [folder('src/deep', 'src', 'src/deep'), 'src/deep'],
      [folder('src'), 'src'],
      [folder('', 'src', 'lib', 'test'), 'README.md'],
      [language('Python'), '*.py'],
      [language('TypeScript'), '*.ts'],
      [language(null, 'TypeScript', 'Python'), 'README.md'],
      [role('test'), 'test'],
      [role('docs'), 'README.md'],
    ]);
  });

  it('are found by names that are no UTF-8', async () => {
    const odd = Buffer.from([0x63, 0xff, 0x2f, 0xfe, 0x2e, 0x70, 0x79]);
    repo.write('a', '1\n').commit();
    const commit = repo.write(odd, 'x\n').commit();
    repo.write('caf\u00e9/b.py', '1\n').commit();
    assert.deepEqual(await ours(repo.dir, folder('c\ufffd', 'c\ufffd')), [commit]);
    await agree([
      [language('Python'), '*.py'],
      [folder('caf\u00e9'), 'caf\u00e9'],
    ]);
  });

  it('are none for files that are left out by their path, links and submodules', async () => {
    repo.write('src/a.ts', 'a\n').commit();
    repo.write('src/vendor/b.ts', 'b\n').commit();
    repo.symlink('src/link.ts', 'a.ts').commit();
    repo.submodule('src/sub', repo.head!).commit();
    await agree([[folder('src', 'src'), 'src/a.ts']]);
    const became = repo.delete('src/link.ts').write('src/link.ts', 'now\n').commit();
    assert.ok((await ours(repo.dir, folder('src', 'src'))).includes(became));
  });

  it('are those that git lists, in random histories', async () => {
    for (const seed of [1, 2]) {
      const random = new RandomHistory(seed, { commits: 40, binary: false });
      try {
        random.repo.checkout(random.head);
        const { dir } = random.repo;
        for (const [part, ...paths] of [
          [folder('src', 'src', 'lib'), 'src'],
          [folder('lib/deep', 'lib/deep'), 'lib/deep'],
          [folder('', 'src', 'lib', 'c'), 'a', 'b.ts', 'c'],
          [language('TypeScript'), '*.ts'],
        ] as const) {
          // What was a file once may have been a folder at another time.
          const own = part.value === '' ? [...paths, ':(exclude)c/*'] : paths;
          assert.deepEqual(await ours(dir, part), gits(dir, ...own), `${seed} ${JSON.stringify(part)}`);
        }
      } finally {
        random.repo.dispose();
      }
    }
  });

  it('are not told of a commit whose tree is missing', async () => {
    const first = repo.write('a.ts', '1\n').commit();
    repo.write('b.ts', '2\n').commit();
    repo.write('c.ts', '3\n').commit();
    const tree = repo.git('rev-parse', `${first}^{tree}`).trim();
    rmSync(repo.objectFile(tree));
    const { commits, unread } = await commitsTouching(repo.dir, language('TypeScript'), OPTIONS);
    assert.deepEqual([commits, unread], [[repo.head], 2]);
  });

  it('end where the history does', async () => {
    const first = repo.write('a.ts', '1\n').commit();
    const second = repo.write('b.ts', '2\n').commit();
    const third = repo.write('c.ts', '3\n').commit();
    rmSync(repo.objectFile(first));
    assert.deepEqual(await ours(repo.dir, language('TypeScript')), [second, third].sort());
  });

  it('are looked for no longer than they are wanted, and tell how far that is', async () => {
    repo.write('a.ts', '1\n').commit();
    const shares: number[] = [];
    await commitsTouching(repo.dir, role('product'), {
      ...OPTIONS,
      onProgress: ({ share }) => shares.push(share),
    });
    assert.deepEqual(shares, [1]);
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await assert.rejects(
      commitsTouching(repo.dir, role('product'), { ...OPTIONS, signal: stop.signal }),
      /enough/,
    );
  });
});
