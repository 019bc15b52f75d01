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

const COPILOT = storeOf('copilot-cli');
const NAME = 's1/events.jsonl';
const path = `${REPO}/a.ts`;

let minute = 0;
const event = (type: string, data: object) => {
  const timestamp = new Date(Date.UTC(2026, 8, 1, 10, minute++)).toISOString();
  return { id: `e${minute}`, parentId: null, timestamp, type, data };
};
const start = (cwd = REPO) =>
  event('session.start', {
    sessionId: 's1',
    copilotVersion: '1.0.40',
    selectedModel: 'model-x',
    context: { cwd },
  });
const call = (toolCallId: string, toolName: string, args: unknown, more: object = {}) =>
  event('tool.execution_start', { toolCallId, toolName, arguments: args, ...more });
const done = (toolCallId: string, detailedContent?: string, success = true) =>
  event('tool.execution_complete', { toolCallId, success, result: { content: 'ok', detailedContent } });

const read = (lines: readonly unknown[]) => readBytes(COPILOT, logOf(lines), { name: NAME });

describe('sessions of Copilot CLI', () => {
  beforeEach(() => {
    minute = 0;
  });

  it('say what succeeded, by its diff, else by the call', () => {
    const found = read([
      start(),
      ...[
        call('k1', 'create', { path, file_text: 'const a = 1\n' }, { model: 'model-y' }),
        done('k1', 'Created'),
      ],
      event('session.model_change', { newModel: 'model-z' }),
      ...[
        call('k2', 'edit', { path, old_str: '= 1', new_str: '= 2' }),
        done(
          'k2',
          'diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1 +1 @@\n-const a = 1\n+const a = 2\n',
        ),
      ],
      ...[
        call('k3', 'str_replace_editor', { command: 'create', path: 'b.ts', file_text: 'b\n' }),
        done('k3'),
      ],
      ...[call('k4', 'str_replace', { path, old_string: 'a\nb', new_string: 'a\nc' }), done('k4')],
      ...[call('k5', 'apply_patch', '*** Begin Patch\n*** Add File: c.ts\n+c\n*** End Patch'), done('k5')],
    ]);
    assert.deepEqual(told(found), [
      ['create a.ts', 'const a = 1', ''],
      ['edit a.ts', 'const a = 2', 'const a = 1'],
      ['create b.ts', 'b', ''],
      ['edit a.ts', 'c', 'b'],
      ['create c.ts', 'c', ''],
    ]);
    assert.deepEqual(
      found!.edits.map(edit => edit.model),
      ['model-y', 'model-z', 'model-z', 'model-z', 'model-z'],
    );
    const { tool, toolVersion, sessionId } = found!.edits[0]!;
    assert.deepEqual([tool, toolVersion, sessionId], ['GitHub Copilot CLI', '1.0.40', 's1']);
  });

  it('count nothing else', () => {
    const args = { path, old_str: 'a', new_str: 'b' };
    const found = read([
      start(),
      ...[call('k1', 'edit', args), done('k1', undefined, false)],
      call('k2', 'edit', args),
      ...[call('k3', 'view', args), done('k3')],
      ...[call('k4', 'edit', { path }), done('k4')],
    ]);
    assert.deepEqual([told(found), counts(found)], [[], { unproven: 2, unread: 1 }]);
  });

  it('know what the person pasted, and are left where they are of another project', () => {
    const prompt = event('user.message', { content: 'const  mine = 1' });
    assert.deepEqual([...read([start(), prompt])!.pasted], ['const mine = 1']);
    assert.equal(read([start('/home/me/other'), prompt]), null);
  });

  it('endure', () => {
    const all = [
      ...[start(), call('k1', 'create', { path, file_text: 'a\n' }), done('k1')],
      ...[call('k2', 'edit', { path, old_str: 'a', new_str: 'b' }), done('k2', '@@ -1 +1 @@\n-a\n+b\n')],
    ];
    assertEndures(all, bytes => readBytes(COPILOT, bytes, { name: NAME }));
  });
});
