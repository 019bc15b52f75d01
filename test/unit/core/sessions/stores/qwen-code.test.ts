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

const QWEN = storeOf('qwen-code');
const NAME = '-home-me-app/chats/s1.jsonl';
const path = `${REPO}/a.ts`;

let minute = 0;
const line = (more: object) => {
  const timestamp = new Date(Date.UTC(2026, 8, 1, 10, minute++)).toISOString();
  return { uuid: `u${minute}`, sessionId: 's1', timestamp, cwd: REPO, version: '1.2.0', ...more };
};
const call = (id: string, name: string, args: object) =>
  line({
    type: 'assistant',
    model: 'qwen-x',
    message: { role: 'model', parts: [{ functionCall: { id, name, args } }] },
  });
const result = (callId: string, name: string, resultDisplay: unknown, status = 'success') =>
  line({
    type: 'tool_result',
    toolCallResult: { callId, status, resultDisplay },
    message: {
      role: 'user',
      parts: [{ functionResponse: { id: callId, name, response: { output: 'ok' } } }],
    },
  });
const shown = (fileDiff: string, more: object = {}) => ({
  fileName: 'a.ts',
  filePath: path,
  fileDiff,
  ...more,
});
const DIFF = '@@ -0,0 +1,2 @@\n+const a = 1\n+}\n';

const read = (lines: readonly unknown[]) => readBytes(QWEN, logOf(lines), { name: NAME });

describe('sessions of Qwen Code', () => {
  beforeEach(() => {
    minute = 0;
  });

  it('say what succeeded', () => {
    const found = read([
      call('k1', 'write_file', { file_path: path, content: 'const a = 1\n}\n' }),
      result('k1', 'write_file', shown(DIFF, { originalContent: null, newContent: 'const a = 1\n}\n' })),
      call('k2', 'edit', { file_path: path, old_string: 'a\nb', new_string: 'a\nc' }),
      result('k2', 'edit', 'no details'),
      // What is long is cut, and then shows a change that never was.
      call('k3', 'write_file', { file_path: path, content: 'whole\n' }),
      result('k3', 'write_file', shown('@@ -1 +1 @@\n-x\n+[truncated]\n', { truncatedForSession: true })),
      // Without its call, as where a session was cut.
      result('k4', 'edit', shown('@@ -1 +1 @@\n-b\n+d\n')),
    ]);
    assert.deepEqual(told(found), [
      ['create a.ts', 'const a = 1|}', ''],
      ['edit a.ts', 'c', 'b'],
      ['overwrite a.ts ?', 'whole', ''],
      ['edit a.ts', 'd', 'b'],
    ]);
    const { tool, toolVersion, model, callId } = found!.edits[0]!;
    assert.deepEqual([tool, toolVersion, model, callId], ['Qwen Code', '1.2.0', 'qwen-x', 'k1']);
  });

  it('count nothing else', () => {
    const args = { file_path: path, content: 'a\n' };
    const found = read([
      ...[call('k1', 'write_file', args), result('k1', 'write_file', shown(DIFF), 'error')],
      ...[call('k2', 'write_file', args), result('k2', 'write_file', shown(DIFF), 'cancelled')],
      call('k3', 'write_file', args),
      ...[call('k4', 'read_file', args), result('k4', 'read_file', shown(DIFF))],
    ]);
    assert.deepEqual([told(found), counts(found)], [[], { unproven: 3, unread: 0 }]);
  });

  it('know what the person pasted, and are left where they are of another project', () => {
    const prompt = line({ type: 'user', message: { role: 'user', parts: [{ text: 'const  mine = 1' }] } });
    assert.deepEqual([...read([prompt])!.pasted], ['const mine = 1']);
    assert.equal(read([{ ...prompt, cwd: '/home/me/other' }]), null);
  });

  it('endure', () => {
    const all = [
      call('k1', 'write_file', { file_path: path, content: 'a\n' }),
      result('k1', 'write_file', shown(DIFF)),
      call('k2', 'edit', { file_path: path, old_string: 'a', new_string: 'c' }),
      result('k2', 'edit', shown('@@ -1 +1 @@\n-b\n+d\n')),
    ];
    assertEndures(all, bytes => readBytes(QWEN, bytes, { name: NAME }));
  });
});
