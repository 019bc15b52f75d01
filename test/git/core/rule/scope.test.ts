import { strict as assert } from 'node:assert';
import { lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
import { linesOfTree } from '../../../support/tree-lines';

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;

describe('files that are left out', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const leftOut = async () => {
    const { living } = await reportOf(repo);
    return { counted: living.counted, lines: living.excluded, files: living.excludedFiles };
  };

  it('are counted by reason, with their lines', async () => {
    repo.writeAll({
      'a.ts': lines(3, 'a'),
      'logo.png': Buffer.from([0, 10, 10]),
      'model.bin': POINTER,
      'vendor/x.js': lines(4, 'x'),
      'third_party/package-lock.json': lines(2, 'y'),
      'package-lock.json': lines(5, 'lock'),
      'app.min.js': 'minified',
      'api.pb.go': lines(6, 'api'),
    });
    repo.symlink('link', 'a.ts').submodule('sub', 'a'.repeat(40)).commit();
    assert.deepEqual(await leftOut(), {
      counted: 3,
      lines: { binary: 0, submodule: 0, symlink: 1, lfs: 3, vendored: 6, lock: 5, minified: 1, generated: 6 },
      files: { binary: 1, submodule: 1, symlink: 1, lfs: 1, vendored: 2, lock: 1, minified: 1, generated: 1 },
    });
    const report = await reportOf(repo);
    assert.equal(report.added.counted, 3);
    assert.deepEqual(
      report.paths.map(({ path }) => path),
      ['a.ts'],
    );
  });

  it('are pointers of git-lfs with and without attributes, but not texts that only look alike', async () => {
    repo.writeAll({
      '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
      'a.bin': POINTER,
      'b.dat': POINTER,
      'text.bin': lines(3, 'no pointer'),
      'longer.dat': `${POINTER}${lines(9, 'more')}`,
    });
    repo.commit();
    assert.deepEqual(await leftOut(), { counted: 1 + 3 + 12, lines: { lfs: 6 }, files: { lfs: 2 } });
  });

  it('follow linguist attributes both ways', async () => {
    repo.writeAll({
      '.gitattributes': [
        'gen/** linguist-generated',
        'lib/** linguist-vendored=true',
        'vendor/own/** -linguist-vendored',
        'schema.pb.go linguist-generated=false',
        'yarn.lock -linguist-generated',
        '',
      ].join('\n'),
      'gen/a.ts': lines(2, 'gen'),
      'lib/b.ts': lines(3, 'lib'),
      'vendor/own/c.ts': lines(4, 'own'),
      'vendor/d.ts': lines(5, 'theirs'),
      'schema.pb.go': lines(6, 'schema'),
      'yarn.lock': lines(7, 'lock'),
    });
    repo.commit();
    assert.deepEqual(await leftOut(), {
      counted: 5 + 4 + 6 + 7,
      lines: { vendored: 8, generated: 2 },
      files: { vendored: 2, generated: 1 },
    });
  });

  it('follow the repository’s own list before all else', async () => {
    const override = JSON.stringify({ exclude: ['docs/', '*.sql', '!keep.sql', '.writes-itself.json'] });
    repo.writeAll({
      '.writes-itself.json': override,
      '.gitattributes': 'docs/** -linguist-generated -linguist-vendored\n',
      'docs/a.md': lines(8, 'docs'),
      'dump.sql': lines(9, 'dump'),
      'keep.sql': lines(2, 'keep'),
    });
    repo.commit();
    const { counted, lines: out, files } = await leftOut();
    assert.deepEqual(
      [counted, out, files],
      [3, { configured: 8 + 9 + 1 }, { configured: 3 }],
      'the file itself ends without a newline and is one line',
    );
  });

  it('come and go along the trend as the rule of the head says', async () => {
    repo.write('a.js', lines(4, 'a')).commit({ date: '2024-01-01' });
    repo.rename('a.js', 'vendor/a.js').commit({ date: '2024-02-01' });
    repo.delete('vendor/a.js').write('b.js', lines(1, 'b')).commit({ date: '2024-03-01' });
    const { trend } = await reportOf(repo);
    assert.deepEqual(
      trend.map(({ living }) => [living.counted, living.excluded]),
      [
        [4, {}],
        [0, { vendored: 4 }],
        [1, {}],
      ],
    );
  });

  it('make up, with those that count, the whole tree', async () => {
    repo.writeAll({
      'a.ts': `${lines(30, 'a')}without an end`,
      'crlf.txt': 'one\r\ntwo\r\n',
      'cr.txt': 'one\rtwo\rthree',
      'empty.txt': '',
      'vendor/v.c': lines(11, 'v'),
      'x/yarn.lock': lines(5, 'lock'),
      'nul.dat': 'a\0b\n',
      'latin1.txt': Buffer.from([0xe9, 10, 0xff, 10]),
    });
    repo.symlink('s', 'a.ts').commit();
    const { counted, lines: out } = await leftOut();
    const sum = counted + Object.values(out).reduce((a, b) => a + b, 0);
    assert.equal(sum, linesOfTree(repo.dir));
    assert.equal(counted, 31 + 2 + 1 + 2);
  });
});
