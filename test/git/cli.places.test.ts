import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '../../src/core/questions/ledger';
import type { Report } from '../../src/core/report';
import { build, cli, rows } from '../support/command-line';
import { ADA, BOB, lines, WITH_CLAUDE } from '../support/people';
import { TestRepo } from '../support/repo';
import { runGit } from '../support/run-git';

let repo: TestRepo;
let folder = '';
let expected = '';
before(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
  repo = new TestRepo();
  repo.write('a.ts', lines(4, 'a')).write('lib/b.ts', lines(2, 'b')).commit({ author: BOB });
  repo.write('c.ts', lines(3, 'c')).commit({ author: ADA, message: WITH_CLAUDE });
  repo.tag('v1.0');
  repo.git('reset', '-q', '--hard');
  expected = named(cli(['report', repo.dir]).stdout, '');
});
after(() => {
  repo.dispose();
  rmSync(folder, { recursive: true });
});

/** A report under another name of the repository. */
function named(json: string, name: string): string {
  const report = JSON.parse(json) as Report;
  return `${JSON.stringify({ ...report, repository: { ...report.repository, name } }, null, 1)}\n`;
}

function sameAs(outcome: { status: number | null; stdout: string; stderr: string }, name?: string): void {
  assert.deepEqual([outcome.status, outcome.stderr], [0, '']);
  if (name !== undefined) assert.equal((JSON.parse(outcome.stdout) as Report).repository.name, name);
  assert.equal(named(outcome.stdout, ''), expected);
}

describe('the same repository gives the same bytes', () => {
  it('twice, from a sub-folder, and from the folder of git', () => {
    sameAs(cli(['report', repo.dir]));
    sameAs(cli(['report', join(repo.dir, 'lib')]));
    sameAs(cli(['report'], { cwd: join(repo.dir, 'lib') }));
    sameAs(cli(['report', repo.gitDir]));
  });

  it('in another time zone, language and home', () => {
    const environments = [
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
      { HOME: folder, COLUMNS: '20', FORCE_COLOR: '1', GIT_TRACE: '1' },
    ];
    const plain = cli(['report', repo.dir, '--format', 'markdown']).stdout;
    for (const env of environments) {
      sameAs(cli(['report', repo.dir], { env }));
      assert.equal(cli(['report', repo.dir, '--format', 'markdown'], { env }).stdout, plain);
    }
  });

  it('in a folder of another name, of which only the name is told', () => {
    let place = join(folder, 'clone');
    runGit(folder, ['clone', '-q', repo.dir, place]);
    for (const name of [
      'a space',
      `'quotes" and $(x)`,
      '-dash',
      'ünïcode',
      'a\\b',
      '*',
      'two\nlines',

      ' ends ',
    ]) {
      renameSync(place, join(folder, name));
      place = join(folder, name);
      sameAs(name === '*' ? cli(['report'], { cwd: place }) : cli(['report', '--', place]), name);
    }
  });

  it('in a bare repository, a mirror, a linked work tree and after packing', () => {
    const bare = join(folder, 'bare.git');
    runGit(folder, ['clone', '-q', '--mirror', repo.dir, bare]);
    sameAs(cli(['report', bare]), 'bare');
    runGit(bare, ['repack', '-adq']);
    runGit(bare, ['pack-refs', '--all']);
    sameAs(cli(['report', bare]), 'bare');
    const tree = join(folder, 'tree');
    repo.git('worktree', 'add', '-q', '--detach', tree);
    sameAs(cli(['report', tree]));
    sameAs(cli(['report', join(tree, 'lib')]));
  });

  it('from the folder of another repository, with variables that point to it', () => {
    const other = new TestRepo();
    try {
      other.write('other', '1\n').commit();
      sameAs(cli(['report', repo.dir], { cwd: other.dir }));
      const env = {
        GIT_DIR: other.gitDir,
        GIT_WORK_TREE: other.dir,
        GIT_OBJECT_DIRECTORY: join(other.gitDir, 'objects'),
        GIT_INDEX_FILE: '/nonexistent',
        GIT_CEILING_DIRECTORIES: '/',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.abbrev',
        GIT_CONFIG_VALUE_0: 'nonsense',
        GIT_CONFIG_PARAMETERS: "'blame.ignorerevsfile=x'",
      };
      sameAs(cli(['report', repo.dir], { env }));
    } finally {
      other.dispose();
    }
  });

  it('with a work tree that was changed, emptied or never there', () => {
    repo.git('rm', '-rq', '--cached', '.');
    rmSync(join(repo.dir, 'a.ts'));
    mkdirSync(join(repo.dir, 'a.ts'));
    sameAs(cli(['report', repo.dir]));
  });
});

describe('names that are not UTF-8', () => {
  it('are shown, counted each for itself, and cover every line once', () => {
    const odd = new TestRepo();
    try {
      odd.write(Buffer.from([0x66, 0xe9]), '1\n2\n').write(Buffer.from([0x66, 0xe8]), '3\n');
      odd.write('line\nbreak\t"', '4\n').write(':(glob)*', '5\n').write('ü', '6\n').commit();
      const outcome = cli(['ledger', odd.dir]);
      assert.deepEqual([outcome.status, outcome.stderr], [0, '']);
      const entries = rows<LedgerEntry>(outcome).map(({ path, lines: count }) => [path, count]);
      assert.deepEqual(entries, [
        [':(glob)*', 1],
        ['f\ufffd', 1],
        ['f\ufffd', 2],
        ['line\nbreak\t"', 1],
        ['ü', 1],
      ]);
      const both = rows<LedgerEntry>(cli(['ledger', odd.dir, '--file', 'f\ufffd']));
      assert.deepEqual(
        both.map(entry => entry.lines),
        [1, 2],
      );
      const report = JSON.parse(cli(['report', odd.dir]).stdout) as Report;
      assert.deepEqual([report.living.counted, report.paths.length], [6, 5]);
    } finally {
      odd.dispose();
    }
  });
});
