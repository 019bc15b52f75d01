import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, cli, SHELL } from '../../../../support/command-line';
import { TestRepo } from '../../../../support/repo';

const isRoot = process.getuid?.() === 0;

describe('settings of whom to trust', () => {
  let repo: TestRepo;
  let folder = '';
  before(function () {
    // Git compares owners: only root can give a folder away.
    if (!isRoot) return this.skip();
    build();
    folder = mkdtempSync(join(tmpdir(), 'test-trust-'));
    repo = new TestRepo();
    repo.write('a', '1\n').commit();
    for (const owned of [repo.dir, repo.gitDir]) chownSync(owned, 12_345, 12_345);
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('all', '[safe]\n\tdirectory = *\n');
    write('this', `[safe]\n\tdirectory = /elsewhere\n\tdirectory = ${repo.dir}\n`);
    write('none', '[safe]\n\tdirectory = *\n\tdirectory =\n');
    write('other', '[safe]\n\tdirectory = /elsewhere\n');
    write('includes', `[include]\n\tpath = ${join(folder, 'all')}\n`);
    write('.gitconfig', '[safe]\n\tdirectory = *\n');
    mkdirSync(join(folder, 'xdg', 'git'), { recursive: true });
    write('xdg/git/config', '[safe]\n\tdirectory = *\n');
  });
  after(() => {
    if (!isRoot) return;
    repo.dispose();
    rmSync(folder, { recursive: true });
  });

  const given = (...pairs: [key: string, value: string][]) => ({
    GIT_CONFIG_COUNT: String(pairs.length),
    ...Object.fromEntries(
      pairs.flatMap(([key, value], i) => [
        [`GIT_CONFIG_KEY_${i}`, key],
        [`GIT_CONFIG_VALUE_${i}`, value],
      ]),
    ),
  });
  const file = (name: string) => join(folder, name);
  const none = { GIT_CONFIG_GLOBAL: undefined, XDG_CONFIG_HOME: undefined };

  const settings: readonly [what: string, env: () => NodeJS.ProcessEnv][] = [
    ['nothing', () => ({})],
    ['a global file', () => ({ GIT_CONFIG_GLOBAL: file('all') })],
    ['a global file that names this one', () => ({ GIT_CONFIG_GLOBAL: file('this') })],
    ['a global file that names another', () => ({ GIT_CONFIG_GLOBAL: file('other') })],
    ['a global file that takes it back', () => ({ GIT_CONFIG_GLOBAL: file('none') })],
    ['a file that includes another', () => ({ GIT_CONFIG_GLOBAL: file('includes') })],
    ['a home', () => ({ ...none, HOME: folder })],
    ['a folder of settings', () => ({ ...none, XDG_CONFIG_HOME: file('xdg') })],
    ['a system file', () => ({ GIT_CONFIG_NOSYSTEM: undefined, GIT_CONFIG_SYSTEM: file('all') })],
    ['a system file that is not asked', () => ({ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_SYSTEM: file('all') })],
    ['variables', () => given(['safe.directory', '*'])],
    ['variables in other letters', () => given(['Safe.Directory', repo.dir])],
    ['variables that name another', () => given(['safe.directory', '/elsewhere'])],
    ['variables that include a file', () => given(['include.path', file('all')])],
    [
      'variables that take back the global file',
      () => ({ ...given(['safe.directory', '']), GIT_CONFIG_GLOBAL: file('all') }),
    ],
    [
      'variables, the first taken back',
      () => given(['safe.directory', '*'], ['safe.directory', ''], ['safe.directory', '/x']),
    ],
    ['variables that are malformed', () => ({ GIT_CONFIG_COUNT: 'x', GIT_CONFIG_KEY_0: 'safe.directory' })],
    ['parameters', () => ({ GIT_CONFIG_PARAMETERS: "'safe.directory=*'" })],
    [
      'parameters of the new form',
      () => ({ GIT_CONFIG_PARAMETERS: "'core.abbrev'='9' 'safe.directory'='*'" }),
    ],
    ['a variable of git config alone', () => ({ GIT_CONFIG: file('all') })],
  ];
  for (const [what, env] of settings)
    it(`are heeded as git heeds them: ${what}`, () => {
      const options = { cwd: folder, env: { ...SHELL, ...env() } };
      const byGit = spawnSync('git', ['-C', repo.dir, 'rev-parse', 'HEAD'], options).status === 0;
      const { status, stderr } = cli(['report', repo.dir], { cwd: folder, env: env() });
      assert.equal(status, byGit ? 0 : 3, stderr);
    });

  it('are asked for by the path that git means, as a shell reads it', () => {
    const odd = join(repo.dir, 'sub folder');
    mkdirSync(odd);
    const { status, stderr } = cli(['report', odd]);
    assert.equal(status, 3);
    assert.ok(stderr.includes(`safe.directory ${repo.dir}"`), stderr);
  });
});
