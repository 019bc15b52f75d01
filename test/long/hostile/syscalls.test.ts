import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findGit } from '../../../src/core/git';
import { BUNDLE, build, SHELL } from '../../support/command-line';
import { PLANTS } from './plants';
import { HostileGround } from './repository';
import { type Deed, deedsOf, trace, whyNoTrace } from './strace';

/** What a program reads that runs on a Linux system at all, and git of its own. */
const SYSTEM = [
  '/proc/',
  '/sys/',
  '/dev/',
  '/lib',
  '/usr/',
  '/etc/ld.so',
  '/etc/ssl/',
  '/etc/localtime',
  '/etc/gitconfig',
];
const ANYWAY = ['/dev/null'];

/** Deeds that break the promise, as text. */
function breaches(
  deeds: readonly Deed[],
  allowed: Readonly<Record<'run' | 'read' | 'write', readonly string[]>>,
): string[] {
  const isIn = (path: string, places: readonly string[]) =>
    places.some(place => path === place || path.startsWith(place));
  return deeds
    .filter(({ kind, path }) => kind === 'socket' || !isIn(path, [...allowed[kind], ...ANYWAY]))
    .map(({ call, kind, path }) => `${kind}: ${call} ${path}`);
}

describe('system calls about a hostile repository', () => {
  let ground: HostileGround;
  let scratch = '';
  before(function () {
    const why = whyNoTrace();
    if (why !== null) {
      console.warn(`      not looked at: ${why}`);
      this.skip();
    }
    build();
    ground = new HostileGround();
    scratch = mkdtempSync(join(tmpdir(), 'traced-'));
  });
  after(() => {
    ground?.dispose();
    if (scratch) rmSync(scratch, { recursive: true });
  });

  const git = findGit(process.env.PATH);
  const gitPrograms = execFileSync(git, ['--exec-path'], { encoding: 'utf8' }).trim();
  /** In a folder of temporary files of its own, so that nothing else there is taken for ours. */
  const traced = (program: readonly string[], cwd: string) => {
    const temporary = join(scratch, 'tmp');
    mkdirSync(temporary, { recursive: true });
    const env = { ...SHELL, HOME: join(scratch, 'home'), TMPDIR: temporary };
    return {
      ...trace(program, { cwd, env, log: join(scratch, 'log') }),
      temporary: `${temporary}/writes-itself-`,
    };
  };

  for (const [args, cached] of [
    [['report'], true],
    [['report'], true],
    [['report', '--rule', 'ignore-revs'], false],
    [['ledger'], false],
    [['explain', 'HEAD'], false],
  ] as const)
    it(`run git alone, write in our own folders alone and reach nobody: ${args.join(' ')}${cached ? ', cached' : ''}`, () => {
      const hostile = ground.plant(PLANTS);
      const cache = join(scratch, 'cache');
      const program = [process.execPath, BUNDLE, ...args, '--cache', cached ? cache : 'none'];
      const { status, deeds, calls, temporary } = traced(program, hostile);
      assert.equal(status, 0);
      assert.ok(calls > 50, `${calls} calls`);
      // Node looks beside a script for what kind of module it is.
      const own = [
        `${dirname(BUNDLE)}/`,
        join(dirname(dirname(BUNDLE)), 'package.json'),
        `${dirname(dirname(process.execPath))}/`,
      ];
      const allowed = {
        run: [process.execPath, git, `${gitPrograms}/git`],
        read: [...SYSTEM, ...own, hostile, temporary, cache, join(scratch, 'home/'), join(scratch, 'tmp')],
        write: [temporary, cache],
      };
      assert.deepEqual(breaches(deeds, allowed), []);
      assert.equal(ground.heard(), null);
      for (const kind of ['run', 'read', 'write'] as const)
        assert.ok(
          deeds.some(deed => deed.kind === kind),
          kind,
        );
    });

  it('would be found out: git does all of it', () => {
    const hostile = ground.plant(PLANTS.filter(({ name }) => name === 'core.fsmonitor'));
    const { deeds } = traced([git, 'status'], hostile);
    const found = breaches(deeds, { run: [git], read: [...SYSTEM, hostile], write: [] });
    assert.ok(found.includes(`run: execve ${ground.program}`), found.join('\n'));
    assert.ok(found.some(line => line.startsWith('write:') && line.includes('index.lock')));
  });

  it('are read as strace writes them', () => {
    const deeds = (line: string) => deedsOf(line, '/home').map(({ kind, path }) => `${kind} ${path}`);
    assert.deepEqual(deeds('openat(AT_FDCWD</a>, "b", O_RDONLY|O_CLOEXEC) = 3</a/b>'), ['read /a/b']);
    assert.deepEqual(deeds('openat(AT_FDCWD</a>, "b", O_RDWR|O_CREAT, 0666) = 3</a/b>'), ['write /a/b']);
    assert.deepEqual(deeds('openat(AT_FDCWD</a>, "b", O_RDONLY) = -1 ENOENT (No such file)'), []);
    assert.deepEqual(deeds('rename("x", "/y") = 0'), ['write /home/x', 'write /y']);
    assert.deepEqual(deeds('execve("/bin/sh", ["sh"], 0x1 /* 3 vars */) = 0'), ['run /bin/sh']);
    assert.deepEqual(deeds('connect(3<TCP:[1]>, {sa_family=AF_INET}, 16) = -1 ECONNREFUSED (x)').length, 1);
  });
});
