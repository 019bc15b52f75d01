import { strict as assert } from 'node:assert';
import {
  assertEndures,
  counts,
  logOf,
  REPO,
  readBytes,
  storeOf,
  told,
} from '../../../../support/read-session';

const CODEX = storeOf('codex');
const ID = '01990000-aaaa-7bbb-8ccc-0123456789ab';
const NAME = `2026/09/01/rollout-2026-09-01T10-00-00-${ID}.jsonl`;

let minute = 0;
const line = (type: string, payload: object) => {
  const timestamp = new Date(Date.UTC(2026, 8, 1, 10, minute++)).toISOString();
  return { timestamp, type, payload };
};
const item = (payload: object) => line('response_item', payload);
const meta = (more: object = {}) =>
  line('session_meta', { id: ID, cwd: REPO, cli_version: '0.147.0', source: 'cli', ...more });
const turn = (more: object = {}) =>
  line('turn_context', { turn_id: 'k1', cwd: REPO, model: 'gpt-x', ...more });
const event = (call_id: string, changes: object | undefined, success = true) =>
  line('event_msg', { type: 'patch_apply_end', call_id, success, changes });
const patch = (body: string) => `*** Begin Patch\n${body}*** End Patch`;
const SUCCESS = 'Success. Updated the following files:\nA a.ts\n';
const output = (call_id: string, text: unknown, type = 'custom_tool_call_output') =>
  item({ type, call_id, output: text });
const call = (call_id: string, input: string) =>
  item({ type: 'custom_tool_call', status: 'completed', call_id, name: 'apply_patch', input });
const shell = (call_id: string, args: object, name = 'shell') =>
  item({ type: 'function_call', call_id, name, arguments: JSON.stringify(args) });

const read = (lines: readonly unknown[], name = NAME) => readBytes(CODEX, logOf(lines), { name });

describe('sessions of Codex', () => {
  beforeEach(() => {
    minute = 0;
  });

  it('say what the event of a patch says, of every file', () => {
    const diff = '@@ -1 +1,2 @@\n-export const a = 1\n+export const a = 2\n+--- b\n';
    const changes = {
      [`${REPO}/a.ts`]: { type: 'update', unified_diff: diff, move_path: null },
      [`${REPO}/new.ts`]: { type: 'add', content: 'one\r\ntwo\r\n' },
      [`${REPO}/old.ts`]: { type: 'delete', content: 'x\n' },
      [`${REPO}/from.ts`]: {
        type: 'update',
        unified_diff: '@@ -1 +1 @@\n-a\n+b\n',
        move_path: `${REPO}/to.ts`,
      },
      '/home/me/other/x.ts': { type: 'add', content: 'elsewhere\n' },
      [`${REPO}/gone.ts`]: { type: 'add' },
    };
    // The model's own words of it come behind, and are the same edit.
    const found = read([
      meta(),
      turn(),
      call('c1', patch('*** Add File: z.ts\n+z\n')),
      event('c1', changes),
      output('c1', SUCCESS),
    ]);
    assert.deepEqual(told(found), [
      ['edit a.ts', 'export const a = 2|--- b', 'export const a = 1'],
      ['create new.ts', 'one|two', ''],
      ['delete old.ts', '', 'x'],
      ['edit to.ts', 'b', 'a'],
    ]);
    assert.deepEqual(counts(found), { unproven: 0, unread: 1 });
    const { tool, toolVersion, model, sessionId, callId, at, cwd } = found!.edits[0]!;
    assert.deepEqual(
      { tool, toolVersion, model, sessionId, callId, at, cwd },
      {
        ...{ tool: 'OpenAI Codex', toolVersion: '0.147.0', model: 'gpt-x', sessionId: ID, callId: 'c1' },
        ...{ at: Date.UTC(2026, 8, 1, 10, 3), cwd: REPO },
      },
    );
  });

  it('say by the call what the event does not say', () => {
    const body =
      '*** Update File: a.ts\n*** Move to: b.ts\n@@ x\n ctx\n-old\n+new\n*** End of File\n*** Delete File: c.ts\n';
    const found = read([
      ...[meta(), turn()],
      ...[call('c1', patch(body)), output('c1', SUCCESS)],
      item({
        type: 'function_call',
        call_id: 'c2',
        name: 'apply_patch',
        arguments: JSON.stringify({ input: patch('*** Add File: d.ts\n+d\n') }),
      }),
      output('c2', JSON.stringify({ output: SUCCESS, metadata: { exit_code: 0 } }), 'function_call_output'),
      shell('c3', {
        command: ['bash', '-lc', `apply_patch <<'EOF'\n${patch('*** Add File: e.ts\n+e\n')}\nEOF`],
      }),
      output('c3', `Exit code: 0\nWall time: 0.1 seconds\nOutput:\n${SUCCESS}`, 'function_call_output'),
      shell('c4', { command: ['apply_patch', patch('*** Add File: f.ts\n+f\n')], workdir: `${REPO}/sub` }),
      output('c4', 'Done!', 'function_call_output'),
      ...[call('c5', patch('*** Add File: g.ts\n+g\n')), event('c5', undefined), output('c5', SUCCESS)],
    ]);
    assert.deepEqual(told(found), [
      ['edit b.ts', 'new', 'old'],
      ['delete c.ts', '', ''],
      ['create d.ts', 'd', ''],
      ['create e.ts', 'e', ''],
      ['create sub/f.ts', 'f', ''],
      ['create g.ts', 'g', ''],
    ]);
    assert.deepEqual(counts(found), { unproven: 0, unread: 0 });
  });

  it('count nothing that failed, was declined, or has no end', () => {
    const add = patch('*** Add File: a.ts\n+a\n');
    const found = read([
      ...[meta(), turn()],
      ...[call('c1', add), event('c1', { [`${REPO}/a.ts`]: { type: 'add', content: 'a\n' } }, false)],
      ...[call('c2', add), output('c2', 'apply_patch verification failed: no such line')],
      ...[call('c3', add), output('c3', JSON.stringify({ output: SUCCESS, metadata: { exit_code: 1 } }))],
      call('c4', add),
      shell('c5', { command: ['bash', '-lc', 'echo hello'] }),
      output('c5', SUCCESS, 'function_call_output'),
      shell('c6', { cmd: `cd sub && apply_patch <<'EOF'\n${add}\nEOF` }, 'exec_command'),
      output('c6', SUCCESS, 'function_call_output'),
    ]);
    assert.deepEqual([told(found), counts(found)], [[], { unproven: 4, unread: 1 }]);
  });

  it('take scripts for no proof, but the events of what they call', () => {
    const script = {
      type: 'custom_tool_call',
      call_id: 'c1',
      name: 'exec',
      input: 'await tools.apply_patch("…")',
    };
    const lines = [meta(), turn(), item(script), output('c1', SUCCESS)];
    assert.deepEqual([told(read(lines)), counts(read(lines))], [[], { unproven: 0, unread: 0 }]);
    const changes = { [`${REPO}/a.ts`]: { type: 'add', content: 'a\n' } };
    assert.deepEqual(told(read([...lines, event('c1-0', changes)])), [['create a.ts', 'a', '']]);
  });

  it('that were forked are of their own name, whoever stands at their head', () => {
    const parent = '01990000-aaaa-7bbb-8ccc-000000000000';
    const source = { subagent: { thread_spawn: { parent_thread_id: parent } } };
    const found = read([
      ...[meta({ id: parent }), meta({ source }), turn()],
      event('c1', { [`${REPO}/a.ts`]: { type: 'add', content: 'a\n' } }),
    ]);
    assert.deepEqual([found?.sessionId, found?.parentSessionId, found?.edits.length], [ID, parent, 1]);
  });

  it('know what the person pasted', () => {
    const words = (text: string) =>
      item({ type: 'message', role: 'user', content: [{ type: 'input_text', text }] });
    const found = read([
      ...[
        meta(),
        words('<environment_context>\nx\n'),
        words('# AGENTS.md instructions\nrule'),
        words(' const a = 1'),
      ],
      line('event_msg', { type: 'user_message', message: 'const b = 2' }),
    ]);
    assert.deepEqual([...found!.pasted], ['const a = 1', 'const b = 2']);
  });

  it('are left where they are of another project', () => {
    assert.equal(read([meta({ cwd: '/home/me/other' }), turn()]), null);
    // A folder around the repository may be one of many projects.
    assert.notEqual(read([meta({ cwd: '/home/me' }), turn()]), null);
  });

  it('endure', () => {
    const all = [
      ...[meta(), turn(), call('c1', patch('*** Add File: a.ts\n+a\n')), output('c1', SUCCESS)],
      event('c2', { [`${REPO}/b.ts`]: { type: 'update', unified_diff: '@@ -1 +1 @@\n-a\n+b\n' } }),
      event('c3', { [`${REPO}/c.ts`]: { type: 'add', content: 'c\n' } }),
    ];
    assertEndures(all, bytes => readBytes(CODEX, bytes, { name: NAME }));
  });
});
