import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/core/report';
import { ADA, BOB, lines, WITH_CLAUDE } from '../core/report/reporting';
import { runGit, TestRepo } from '../repo';
import { hostileSettings } from './hostile-settings';
import { build, cli } from './program';

const HOOKS = ['post-index-change', 'post-checkout', 'pre-auto-gc', 'reference-transaction', 'post-rewrite'];

/** Everything under a folder, by name: contents, modes and times of change. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, name);
    const { mode, mtimeMs, size } = lstatSync(file);
    hash.update(`${name}\0${mode}\0${mtimeMs}\0${size}\0`);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

describe('a hostile repository', () => {
  let clean: TestRepo;
  let folder = '';
  let hostile = '';
  let ran = '';
  let program = '';

  before(() => {
    build();
    folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
    clean = new TestRepo();
    clean.write('.gitattributes', '* diff=evil filter=evil merge=evil\n*.dat -diff\n');
    clean.write('a.ts', lines(9, 'a')).write('d.dat', lines(3, 'd')).commit({ author: BOB });
    clean.write('b.ts', lines(4, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
    clean.rename('a.ts', 'moved.ts').commit({ author: BOB });
    clean.tag('v1.0');
    hostile = join(folder, 'hostile');
    cpSync(clean.dir, hostile, { recursive: true });
    [ran, program] = [join(folder, 'ran'), join(folder, 'canary')];
    const canary = `#!/bin/sh\necho "$0 $*" >> "${ran}"\ncat 2>/dev/null\n`;
    writeFileSync(program, canary, { mode: 0o755 });
    plant(canary);
  });
  after(() => {
    clean.dispose();
    rmSync(folder, { recursive: true });
  });

  function plant(canary: string): void {
    const git = (name: string) => join(hostile, '.git', name);
    const [head = '', first = ''] = clean.git('rev-list', 'HEAD').split('\n');
    // A replacement that would turn the last commit into the first one.
    runGit(hostile, ['update-ref', `refs/replace/${head}`, first]);
    for (const folderOfHooks of [git('hooks'), `${program}-hooks`]) {
      mkdirSync(folderOfHooks, { recursive: true });
      for (const hook of HOOKS) writeFileSync(join(folderOfHooks, hook), canary, { mode: 0o755 });
    }
    mkdirSync(git('info'), { recursive: true });
    writeFileSync(git('info/attributes'), '* -diff linguist-generated linguist-vendored\n');
    writeFileSync(git('info/grafts'), `${head}\n`);
    writeFileSync(`${program}-attributes`, '* linguist-generated\n');
    writeFileSync(`${program}-mailmap`, 'Claude <noreply@anthropic.com> <bob@stone.dev>\n');
    writeFileSync(`${program}-included`, `[core]\n  fsmonitor = ${program}\n`);
    writeFileSync(join(hostile, '.mailmap'), 'Claude <noreply@anthropic.com> <bob@stone.dev>\n');
    writeFileSync(join(hostile, '.writes-itself.json'), '{"exclude": ["*"]}');
    writeFileSync(join(hostile, 'git'), canary, { mode: 0o755 });
    appendFileSync(git('config'), hostileSettings(program));
  }

  const commands: readonly (readonly string[])[] = [
    ['report'],
    ['report', '--rev', 'v1.0', '--format', 'markdown'],
    ['ledger'],
    ['explain', 'HEAD', 'v1.0'],
  ];
  const nobodyRan = () => assert.throws(() => readFileSync(ran), /ENOENT/, 'a program of the repository ran');

  it('has a canary that git would set free', () => {
    const outcome = cli(['--version']);
    assert.equal(outcome.status, 0);
    try {
      runGit(hostile, ['status']);
    } catch {
      // That git is unhappy with what the canary answers is no matter.
    }
    assert.match(readFileSync(ran, 'utf8'), /canary/);
    rmSync(ran);
  });

  for (const args of commands)
    it(`runs nothing, changes nothing and bends nothing in ${args.join(' ')}`, () => {
      const before = fingerprint(hostile);
      const seen = cli([...args], { cwd: hostile, env: { HOME: folder } });
      const expected = cli([...args], { cwd: clean.dir });
      assert.equal(seen.status, 0, seen.stderr);
      nobodyRan();
      assert.equal(fingerprint(hostile), before);
      assert.equal(bare(seen.stdout), bare(expected.stdout));
    });

  /** Without the name of the folder, and what a report says of an incomplete clone: the settings claim one. */
  function bare(text: string): string {
    if (!text.startsWith('{\n')) return text.replace(/^# How much of .*$/m, '');
    const report = JSON.parse(text) as Report;
    return JSON.stringify({ ...report, repository: { ...report.repository, name: '' } });
  }

  it('is verified without running anything', () => {
    const file = join(folder, 'report.json');
    writeFileSync(file, cli(['report', clean.dir]).stdout);
    const before = fingerprint(hostile);
    assert.deepEqual(cli(['verify', file, hostile]), { status: 0, stdout: 'equal\n', stderr: '' });
    nobodyRan();
    assert.equal(fingerprint(hostile), before);
  });

  it('fetches nothing where objects are missing', () => {
    const lost = join(folder, 'lost');
    cpSync(hostile, lost, { recursive: true });
    const blob = clean.blobAt('main', 'b.ts');
    rmSync(join(lost, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    const { status, stdout } = cli(['report', lost]);
    nobodyRan();
    assert.equal(status, 0);
    const { problems } = JSON.parse(stdout) as Report;
    assert.deepEqual(
      problems.map(({ code, examples }) => [code, examples]),
      [['blob-missing', [blob]]],
    );
  });

  it('may claim a work tree somewhere else, and it means nothing', () => {
    runGit(folder, ['init', '-q', 'elsewhere']);
    const config = join(hostile, '.git', 'config');
    const before = readFileSync(config);
    try {
      appendFileSync(config, `[core]\n  worktree = ${join(folder, 'elsewhere')}\n`);
      const seen = cli(['report'], { cwd: hostile });
      assert.equal(seen.status, 0, seen.stderr);
      nobodyRan();
      assert.equal(bare(seen.stdout), bare(cli(['report', clean.dir]).stdout));
    } finally {
      writeFileSync(config, before);
    }
  });

  it('may lie as a bare repository among the files of another: it is not walked into', () => {
    const outer = new TestRepo();
    try {
      outer.write('a', '1\n').commit();
      const inner = join(outer.dir, 'inner');
      cpSync(join(hostile, '.git'), inner, { recursive: true });
      const before = fingerprint(inner);
      const { status, stdout } = cli(['report', join(inner, 'refs')]);
      nobodyRan();
      assert.equal(fingerprint(inner), before);
      if (status === 0) assert.equal((JSON.parse(stdout) as Report).repository.head, outer.head);
      else assert.equal(status, 3);
    } finally {
      outer.dispose();
    }
  });
});
