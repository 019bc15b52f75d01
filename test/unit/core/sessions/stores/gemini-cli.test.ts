import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import {
  assertEndures,
  counts,
  logOf,
  REPO,
  readBytes,
  storeOf,
  told,
} from '../../../../support/read-session';

const GEMINI = storeOf('gemini-cli');
const NAME = 'app/chats/session-2026-09-01T10-00-s1s1s1s1.jsonl';
const HERE = { 'app/.project_root': `${REPO}\n` };

const head = { sessionId: 's1', projectHash: 'ab12', startTime: '2026-09-01T10:00:00.000Z', kind: 'main' };
let minute = 0;
const time = () => new Date(Date.UTC(2026, 8, 1, 10, minute++)).toISOString();
const message = (id: string, ...toolCalls: readonly object[]) => {
  return { id, timestamp: time(), type: 'gemini', content: '', model: 'gemini-x', toolCalls };
};
const path = `${REPO}/a.ts`;
const diff = (added: string) => `--- a.ts\n+++ a.ts\n@@ -0,0 +1 @@\n+${added}\n`;
const write = (id: string, content: string, more: object = {}) => ({
  ...{ id, name: 'write_file', args: { file_path: path, content: `${content}\n` }, status: 'success' },
  timestamp: time(),
  resultDisplay: {
    filePath: path,
    fileDiff: diff(content),
    originalContent: null,
    newContent: `${content}\n`,
  },
  ...more,
});

const read = (lines: readonly unknown[], beside: Record<string, string> = HERE) =>
  readBytes(GEMINI, logOf(lines), { name: NAME, beside });

describe('sessions of Gemini CLI', () => {
  beforeEach(() => {
    minute = 0;
  });

  it('say what succeeded, of messages that are written again as they grow', () => {
    const pending = write('w2', 'const b = 1', { status: 'executing', resultDisplay: undefined });
    const replace = {
      ...{ id: 'e1', name: 'replace', status: 'success', timestamp: time() },
      args: { file_path: 'b.ts', old_string: '= 1', new_string: '= 2' },
      resultDisplay: { fileDiff: 'not a diff', originalContent: 'b = 1\nc\n', newContent: 'b = 2\nc\n' },
    };
    const found = read([
      head,
      message('m1', write('w1', 'const a = 1')),
      message('m2', write('w1', 'const a = 1'), pending),
      message('m2', write('w1', 'const a = 1'), write('w2', 'const b = 1'), replace),
      { $rewindTo: 'm2' },
      { $set: { lastUpdated: 'now', messages: [message('m3', write('w3', 'const c = 1'))] } },
    ]);
    assert.deepEqual(told(found).toSorted(), [
      ['create a.ts', 'const a = 1', ''],
      ['create a.ts', 'const b = 1', ''],
      ['create a.ts', 'const c = 1', ''],
      ['edit b.ts', 'b = 2', 'b = 1'],
    ]);
    assert.deepEqual(counts(found), { unproven: 0, unread: 0 });
    const { tool, toolVersion, model, sessionId, cwd } = found!.edits[0]!;
    assert.deepEqual(
      [tool, toolVersion, model, sessionId, cwd],
      ['Gemini CLI', null, 'gemini-x', 's1', REPO],
    );
  });

  it('count nothing that failed, was cancelled, or is not at its end', () => {
    const states = ['error', 'cancelled', 'awaiting_approval', 'scheduled', undefined];
    const found = read([head, message('m1', ...states.map((status, i) => write(`w${i}`, 'a', { status })))]);
    assert.deepEqual([told(found), counts(found)], [[], { unproven: 5, unread: 0 }]);
  });

  it('count of a proposal that the person changed only what was proposed', () => {
    const args = {
      file_path: path,
      content: 'mine\nkept\n',
      modified_by_user: true,
      ai_proposed_content: 'kept\n',
    };
    const resultDisplay = { filePath: path, originalContent: '', newContent: 'mine\nkept\n' };
    const found = read([head, message('m1', write('w1', '', { args, resultDisplay }))]);
    assert.deepEqual(told(found), [['edit a.ts', 'kept', '']]);
    const { ai_proposed_content: _, ...without } = args;
    const unknown = read([head, message('m1', write('w1', '', { args: without, resultDisplay }))]);
    assert.deepEqual([told(unknown), counts(unknown)], [[], { unproven: 0, unread: 1 }]);
  });

  it('do without what was shown by what was asked for', () => {
    const found = read([head, message('m1', write('w1', 'x', { resultDisplay: 'a text' }))]);
    assert.deepEqual(told(found), [['overwrite a.ts ?', 'x', '']]);
  });

  it('are of the folder that the short name stands for', () => {
    const elsewhere = { 'app/.project_root': '/home/me/other' };
    assert.equal(read([head, message('m1', write('w1', 'a'))], elsewhere), null);
    const named = { '../projects.json': JSON.stringify({ projects: { '/home/me/other': 'app' } }) };
    assert.equal(read([head], named), null);
    const hash = createHash('sha256').update('/home/me/other').digest('hex');
    const projects = JSON.stringify({ projects: { '/home/me/other': 'short' } });
    const old = { name: `${hash}/chats/session-1.json`, beside: { '../projects.json': projects } };
    assert.equal(readBytes(GEMINI, logOf([{ messages: [] }]), old), null);
    // Where nobody knows, the files say whose they are.
    assert.equal(told(read([head, message('m1', write('w1', 'a'))], {})).length, 1);
  });

  it('are one text in older versions', () => {
    const whole = {
      ...head,
      messages: [{ type: 'user', content: 'const mine = 1' }, message('m1', write('w1', 'a'))],
    };
    const found = readBytes(GEMINI, logOf([whole]), { name: 'app/chats/session-1.json', beside: HERE });
    assert.deepEqual(
      [told(found).length, found?.sessionId, [...found!.pasted]],
      [1, 's1', ['const mine = 1']],
    );
  });

  it("of an agent's agents know their parent, all what the person pasted", () => {
    const name = 'app/chats/p1/s2.jsonl';
    const lines = [
      { ...head, sessionId: 's2', kind: 'subagent' },
      { id: 'u', type: 'user', content: [{ text: 'a\n b' }] },
    ];
    const found = readBytes(GEMINI, logOf(lines), { name, beside: HERE });
    assert.deepEqual([found?.sessionId, found?.parentSessionId], ['s2', 'p1']);
    assert.deepEqual([...found!.pasted], ['a', 'b']);
  });

  it('endure', () => {
    const all = [head, message('m1', write('w1', 'a')), message('m2', write('w2', 'b'), write('w3', 'c'))];
    assertEndures(all, bytes => readBytes(GEMINI, bytes, { name: NAME, beside: HERE }));
  });
});
