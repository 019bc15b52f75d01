import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE, build, SHELL } from '../../support/command-line';
import { keepEverySession } from '../../support/every-session';
import { runGit } from '../../support/run-git';
import { SessionHome } from '../../support/session-home';
import { trace, whyNoTrace } from './strace';

describe("system calls about agents' own sessions", () => {
  let home: SessionHome;
  let scratch = '';
  before(function () {
    const why = whyNoTrace();
    if (why !== null) {
      console.warn(`      not looked at: ${why}`);
      this.skip();
    }
    build();
    home = new SessionHome();
    scratch = mkdtempSync(join(tmpdir(), 'traced-'));
    keepEverySession(home);
    runGit(home.project, ['init', '-q']);
    home.write('app/a.ts', 'a\n');
    runGit(home.project, ['add', 'a.ts']);
    runGit(home.project, [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.com',
      'commit',
      '-q',
      '-m',
      'one',
    ]);
  });
  after(() => {
    home?.dispose();
    if (scratch) rmSync(scratch, { recursive: true });
  });

  /** Files of sessions that were opened, files of the home that were written, and sockets. */
  const traced = (...args: readonly string[]) => {
    const env = { ...SHELL, HOME: home.dir, TMPDIR: scratch };
    const program = [process.execPath, BUNDLE, ...args, '--cache', 'none'];
    const { status, deeds } = trace(program, { cwd: home.project, env, log: join(scratch, 'log') });
    assert.equal(status, 0);
    assert.ok(deeds.length > 20);
    const isOfHome = (path: string) =>
      path.startsWith(`${home.dir}/`) && !path.startsWith(join(home.project, '.git')) && isFile(path);
    return {
      opened: new Set(
        deeds.filter(({ kind, path }) => kind === 'read' && isOfHome(path)).map(({ path }) => path),
      ),
      written: deeds.filter(({ kind, path }) => kind === 'write' && path.startsWith(home.dir)),
      sockets: deeds.filter(({ kind }) => kind === 'socket'),
    };
  };

  for (const command of ['sessions', 'report'])
    it(`${command} opens none of them without consent`, () => {
      const { opened, written, sockets } = traced(command, home.project);
      assert.deepEqual([[...opened], written, sockets], [[], [], []]);
    });

  it('with consent they are opened, all in the folders that were named, and nothing is written', () => {
    const { opened, written, sockets } = traced('sessions', home.project, '--local-sessions');
    const names = [...opened]
      .map(path => path.slice(home.dir.length + 1))
      .filter(name => !/\.db-wal$/.test(name));
    assert.deepEqual(names.toSorted(), [
      '.claude/projects/-home-me-app/s1.jsonl',
      '.codex/sessions/2026/09/01/rollout-2026-09-01T10-00-00-01990000-aaaa-7bbb-8ccc-0123456789ab.jsonl',
      '.config/Code/User/workspaceStorage/abc/chatSessions/c1.jsonl',
      '.config/Code/User/workspaceStorage/abc/workspace.json',
      '.copilot/session-state/s1/events.jsonl',
      '.gemini/tmp/app/.project_root',
      '.gemini/tmp/app/chats/session-2026-09-01T10-00-s1s1s1s1.jsonl',
      '.local/share/crush/projects.json',
      '.local/share/opencode/opencode.db',
      '.qwen/projects/-home-me-app/chats/s1.jsonl',
      'app/.crush/crush.db',
    ]);
    assert.deepEqual([written, sockets], [[], []]);
  });
});

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
