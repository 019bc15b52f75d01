import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../src/core/report';
import { build, cli } from '../../support/command-line';
import { TestRepo } from '../../support/repo';
import { GIT_ENV, runGit } from '../../support/run-git';
import { PLANTS } from './plants';
import { fingerprint, HostileGround } from './repository';

const COMMANDS: readonly (readonly string[])[] = [
  ...['json', 'markdown', 'html'].map(format => ['report', '--format', format]),
  ['report', '--rev', 'v1.0', '--rule', 'ignore-revs'],
  ['ledger'],
  ['ledger', '--file', 'b.ts'],
  ['explain', 'HEAD', 'v1.0'],
];

/** Variables that would bend git, or make it run or write something. */
const bending = (program: string, folder: string) => ({
  GIT_DIR: folder,
  GIT_WORK_TREE: '/etc',
  GIT_INDEX_FILE: join(folder, 'index'),
  GIT_OBJECT_DIRECTORY: folder,
  GIT_NAMESPACE: 'evil',
  GIT_CONFIG_GLOBAL: join(folder, 'config'),
  GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${program}'`,
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.fsmonitor',
  GIT_CONFIG_VALUE_0: program,
  GIT_EXEC_PATH: folder,
  GIT_EXTERNAL_DIFF: program,
  GIT_PAGER: program,
  GIT_EDITOR: program,
  GIT_ASKPASS: program,
  SSH_ASKPASS: program,
  GIT_SSH: program,
  GIT_SSH_COMMAND: program,
  GIT_PROXY_COMMAND: program,
  GIT_DIFF_OPTS: '-u9',
  GIT_DEFAULT_HASH: 'sha256',
  GIT_REPLACE_REF_BASE: 'refs/heads/',
  GIT_ATTR_SOURCE: 'HEAD',
  GIT_TRACE: join(folder, 'trace'),
  GIT_TRACE2_EVENT: join(folder, 'trace2'),
  GIT_REDIRECT_STDERR: join(folder, 'stderr'),
});

describe('programs of a hostile repository', () => {
  let ground: HostileGround;
  let hostile = '';

  before(() => {
    build();
    ground = new HostileGround();
    hostile = ground.plant(PLANTS);
  });
  after(() => ground.dispose());

  const nobodyRan = () => assert.equal(ground.heard(), null, 'a program of the repository ran');
  /** Without the name of the folder, and what a report says of an incomplete clone: the settings claim one. */
  function bare(text: string): string {
    if (!text.startsWith('{\n')) return text.replaceAll('hostile', 'NAME').replaceAll(nameOfClean(), 'NAME');
    const report = JSON.parse(text) as Report;
    return JSON.stringify({ ...report, repository: { ...report.repository, name: '' } });
  }
  const nameOfClean = () => ground.clean.dir.split('/').at(-1)!;

  for (const plant of PLANTS.filter(({ frees }) => frees))
    it(`would be set free by git: ${plant.name}`, () => {
      for (const args of plant.frees!) {
        const copy = ground.plant([plant]);
        const input = args[0] === 'credential' ? 'url=https://host\n\n' : 'Subject\n\nX: 1\n';
        const env = { ...GIT_ENV, GIT_TERMINAL_PROMPT: undefined };
        spawnSync('git', args, { cwd: copy, env, input, timeout: 20_000, killSignal: 'SIGKILL' });
        assert.notEqual(ground.heard(), null, args.join(' '));
      }
    });

  for (const args of COMMANDS)
    it(`do not run, and nothing changes, in ${args.join(' ')}`, () => {
      const before = fingerprint(hostile);
      const seen = cli(args, { cwd: hostile, env: { HOME: ground.folder } });
      const expected = cli(args, { cwd: ground.clean.dir });
      assert.equal(seen.status, 0, seen.stderr);
      nobodyRan();
      assert.equal(fingerprint(hostile), before);
      assert.equal(bare(seen.stdout), bare(expected.stdout));
    });

  it('do not run where reports are remembered and continued', () => {
    const cache = join(ground.folder, 'cache');
    const copy = ground.plant(PLANTS);
    const outputs = [1, 2].map(() => cli(['report', copy, '--cache', cache]).stdout);
    assert.equal(outputs[0], outputs[1]);
    nobodyRan();
    const file = join(ground.folder, 'report.json');
    writeFileSync(file, outputs[0]!);
    const before = fingerprint(copy);
    assert.deepEqual(cli(['verify', file, copy]), { status: 0, stdout: 'equal\n', stderr: '' });
    nobodyRan();
    assert.equal(fingerprint(copy), before);
  });

  it('fetch nothing where objects are missing', () => {
    const lost = ground.plant(PLANTS);
    const blob = ground.clean.blobAt('main', 'b.ts');
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

  it('do not run from a bare repository among the files of another, which is not walked into', () => {
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

  it('do not run by way of a .git file', () => {
    const around = join(ground.folder, 'around');
    mkdirSync(around);
    writeFileSync(join(around, '.git'), `gitdir: ${join(hostile, '.git')}\n`);
    const before = fingerprint(hostile);
    const { status, stdout } = cli(['report', around]);
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as Report).repository.head, ground.clean.head);
    nobodyRan();
    assert.equal(fingerprint(hostile), before);
  });

  it('do not run by variables of whoever calls us, which bend and write nothing either', () => {
    const folder = join(ground.folder, 'bent');
    mkdirSync(folder);
    writeFileSync(join(folder, 'git-log'), `#!/bin/sh\nexec "${ground.program}"\n`, { mode: 0o755 });
    const before = fingerprint(folder);
    const env = bending(ground.program, folder);
    const { status, stdout, stderr } = cli(['report'], { cwd: hostile, env });
    assert.equal(status, 0, stderr);
    nobodyRan();
    assert.equal(fingerprint(folder), before);
    assert.equal(bare(stdout), bare(cli(['report', ground.clean.dir]).stdout));
    // The same variables do bend git itself.
    const bent = spawnSync('git', ['log', '-1', '-p'], {
      cwd: ground.clean.dir,
      env: { ...GIT_ENV, ...env },
    });
    assert.ok(bent.status !== 0 || ground.heard() !== null);
  });

  it('may claim a work tree somewhere else, and it means nothing', () => {
    runGit(ground.folder, ['init', '-q', 'elsewhere']);
    const config = () => `[core]\n  worktree = ${join(ground.folder, 'elsewhere')}\n`;
    const copy = ground.plant([...PLANTS, { name: 'core.worktree', config }]);
    const seen = cli(['report'], { cwd: copy });
    assert.equal(seen.status, 0, seen.stderr);
    nobodyRan();
    assert.equal(bare(seen.stdout), bare(cli(['report', ground.clean.dir]).stdout));
  });
});
