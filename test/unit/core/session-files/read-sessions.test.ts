import { strict as assert } from 'node:assert';
import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { coverageSchema, repositoryScope } from '../../../../src/core/session-files';
import { STORES } from '../../../../src/core/sessions';
import { ClaudeRecords } from '../../../support/claude-records';
import { keepEverySession } from '../../../support/every-session';
import { logOf } from '../../../support/read-session';
import { SessionHome } from '../../../support/session-home';

describe('sessions of every tool', () => {
  let home: SessionHome;
  beforeEach(() => {
    home = new SessionHome();
  });
  afterEach(() => home.dispose());

  const records = (session: string, more = {}) =>
    new ClaudeRecords(session, { cwd: home.project, ...more }, home.project);
  const claude = (name: string, ...lines: readonly unknown[]) =>
    home.log(`.claude/projects/-home-me-app/${name}.jsonl`, ...lines);
  const only = async () => {
    const { reads, covered } = await home.read();
    assert.equal(covered.length, 1);
    return { reads, read: covered[0]!.read! };
  };

  it('are found and read where they lie, databases from the log beside them', async () => {
    keepEverySession(home);
    const { reads, covered } = await home.read();
    assert.deepEqual(
      covered.map(({ store, files }) => [store, files]),
      STORES.map(({ id }) => [id, 1]),
    );
    const expected = { sessions: 1, edits: 1, addedLines: 2, unproven: 1, unread: 0, problems: [] };
    const days = { from: '2026-09-01', to: '2026-09-01' };
    for (const one of covered) {
      coverageSchema.parse(one);
      const elsewhere = one.store === 'opencode' ? 1 : 0;
      assert.deepEqual(one.read, { ...expected, elsewhere, days }, one.store);
    }
    const files = reads.flatMap(({ edits }) => edits.map(edit => edit.path.slice(home.project.length + 1)));
    const names = ['claude', 'codex', 'gemini', 'qwen', 'copilot', 'opencode', 'crush', 'vscode'];
    assert.deepEqual(
      files,
      names.map(name => `${name}.ts`),
    );
    for (const { edits } of reads) assert.deepEqual(edits[0]!.added, ['const first = 1', 'const second = 2']);
  });

  it('are left as they were: nothing is written beside them', async () => {
    keepEverySession(home);
    const state = () =>
      readdirSync(home.dir, { recursive: true, encoding: 'utf8' })
        .toSorted()
        .map(name => {
          const { size, mtimeNs, ctimeNs } = statSync(join(home.dir, name), { bigint: true });
          return [name, size, mtimeNs, ctimeNs];
        });
    const before = state();
    await home.read();
    assert.deepEqual(state(), before);
  });

  it('name each edit once, also where it was resumed, forked, or copied', async () => {
    const first = records('s1').create('t1', 'a.ts', 'a\n');
    claude('s1', ...first);
    claude('s2', ...first, ...records('s2').create('t2', 'b.ts', 'b\n'));
    home.log('.claude/projects/-elsewhere/s3.jsonl', ...first);
    const { reads, read } = await only();
    assert.deepEqual([read.sessions, read.edits, read.addedLines], [3, 2, 2]);
    assert.deepEqual(
      reads.map(({ edits }) => edits.map(({ callId }) => callId)),
      [['t1'], [], ['t2']],
    );
  });

  it("of an agent's agents know what the person pasted into the session that started them", async () => {
    claude('s1', records('s1').prompt('const pasted = 1'));
    const child = records('s1', { isSidechain: true, agentId: 'a7' });
    claude('s1/subagents/agent-a7', child.prompt('not a person'), ...child.create('t1', 'a.ts', 'a\n'));
    const { reads } = await only();
    assert.deepEqual(
      reads.map(({ sessionId, pasted }) => [sessionId, ...pasted]),
      [
        ['s1', 'const pasted = 1'],
        ['a7', 'const pasted = 1'],
      ],
    );
  });

  it('of other projects are left, and those of other work trees and of ways over links are not', async () => {
    const common = join(home.project, '.git');
    const other = join(home.dir, 'tree');
    mkdirSync(join(common, 'worktrees', 'w'), { recursive: true });
    mkdirSync(other);
    home.write('app/.git/worktrees/w/gitdir', `${other}/.git\n`);
    symlinkSync(home.project, join(home.dir, 'link'));
    const at = (folder: string, id: string) =>
      new ClaudeRecords(id, { cwd: folder }, folder).create(id, 'a.ts', 'a\n');
    claude('s1', ...at(other, 't1'));
    claude('s2', ...at(join(home.dir, 'link'), 't2'));
    claude('s3', ...at(join(home.dir, 'stranger'), 't3'));
    claude('s4', ...at(join(home.project, '.claude', 'worktrees', 'gone'), 't4'));
    const { scope, tops } = repositoryScope({ top: home.project, commonDir: common });
    assert.deepEqual(tops, [home.project, other]);
    const { reads, covered } = await home.read(home.find(), scope);
    assert.deepEqual([reads.length, covered[0]!.read!.elsewhere, covered[0]!.read!.edits], [3, 1, 3]);
  });

  it('are read past files that are gone, cut, or of a kind that nobody reads', async () => {
    home.write('.local/share/opencode/opencode.db', 'SQLite format 3\0 and then nothing');
    home.write('.local/share/opencode/storage/session/p/s.json', '{}');
    home
      .log('.gemini/tmp/app/chats/session-1.json', 'x')
      .write('.gemini/tmp/app/chats/session-2.json', '{"torn');
    claude('s1', ...records('s1').create('t1', 'a.ts', 'a\n'));
    claude('s2', ...records('s2').create('t2', 'a.ts', 'b\n'));
    const found = home.find();
    rmSync(join(home.dir, '.claude/projects/-home-me-app/s1.jsonl'));
    const { covered } = await home.read(found);
    assert.deepEqual(
      covered.map(({ store, read }) => [
        store,
        read!.edits,
        read!.unread,
        ...read!.problems.map(one => Object.values(one).join(' ')),
      ]),
      [
        ['claude-code', 1, 0, 'closed 1'],
        ['gemini-cli', 0, 1, 'damaged 1'],
        ['opencode', 0, 0, 'damaged 1', 'foreign 1'],
      ],
    );
  });

  it('are not believed where the repository may have brought them along', async () => {
    keepEverySession(home);
    const crush = async () => {
      const found = home.find().filter(({ store }) => store.id === 'crush');
      return (await home.read(found)).covered[0]!.read!;
    };
    assert.equal((await crush()).edits, 1);
    const none = JSON.stringify({ projects: [{ path: '/elsewhere', data_dir: '/elsewhere/.crush' }, 'x'] });
    for (const text of [none, '{"torn']) {
      home.write('.local/share/crush/projects.json', text);
      const { edits, problems } = await crush();
      assert.deepEqual([edits, problems], [0, [{ problem: 'unnamed', files: 1 }]]);
    }
    home.write(
      '.local/share/crush/projects.json',
      JSON.stringify({ projects: [{ path: home.project, data_dir: '.crush' }] }),
    );
    assert.equal((await crush()).edits, 1);
  });

  it('that are compressed are read, or named where Node cannot', async () => {
    const compress = (zlib as { zstdCompressSync?: (bytes: Buffer) => Buffer }).zstdCompressSync;
    const name = (n: number) =>
      `.codex/archived_sessions/rollout-2026-09-01T10-00-00-01990000-aaaa-7bbb-8ccc-00000000000${n}.jsonl`;
    const log = (n: number) =>
      logOf([
        {
          timestamp: '2026-09-01T10:00:00Z',
          type: 'session_meta',
          payload: { id: `${n}`, cwd: home.project },
        },
        {
          timestamp: '2026-09-01T10:00:00Z',
          type: 'event_msg',
          payload: {
            ...{ type: 'patch_apply_end', call_id: `c${n}`, success: true },
            changes: { [`${home.project}/a.ts`]: { type: 'add', content: 'a\n' } },
          },
        },
      ]);
    // Where both are there, the plain one counts.
    home.write(name(1), log(1)).write(`${name(1)}.zst`, 'anything');
    home.write(`${name(2)}.zst`, compress === undefined ? 'anything' : compress(log(2)));
    home.write(`${name(3)}.zst`, 'no zstd at all');
    const { read } = await only();
    const expected =
      compress === undefined
        ? [1, [{ problem: 'compressed', files: 2 }]]
        : [2, [{ problem: 'damaged', files: 1 }]];
    assert.deepEqual([read.edits, read.problems], expected);
  });

  it('are not looked for behind links', () => {
    home.log('outside/s1.jsonl', {}).log('.claude/projects/p/s0.jsonl', {});
    symlinkSync(join(home.dir, 'outside'), join(home.dir, '.claude/projects/link'));
    symlinkSync(join(home.dir, 'outside/s1.jsonl'), join(home.dir, '.claude/projects/p/s1.jsonl'));
    assert.deepEqual(
      home.find().map(({ files }) => files.map(({ name }) => name)),
      [['p/s0.jsonl']],
    );
  });

  it('end when they are told to', async () => {
    claude('s1', ...records('s1').create('t1', 'a.ts', 'a\n'));
    const { readSessions } = await import('../../../../src/core/session-files');
    const { scope } = repositoryScope({ top: home.project, commonDir: join(home.project, '.git') });
    await assert.rejects(
      readSessions(home.find(), scope, () => {}, { signal: AbortSignal.abort() }),
      /abort/i,
    );
  });
});
