import { strict as assert } from 'node:assert';
import { ClaudeRecords } from '../../../../support/claude-records';
import {
  assertEndures,
  counts,
  logOf,
  REPO,
  readBytes,
  SCOPE,
  storeOf,
  told,
} from '../../../../support/read-session';

const CLAUDE = storeOf('claude-code');

describe('sessions of Claude Code', () => {
  let records: ClaudeRecords;
  beforeEach(() => {
    records = new ClaudeRecords();
  });

  const read = (lines: readonly unknown[], name = '-home-me-app/s1.jsonl') =>
    readBytes(CLAUDE, logOf(lines), { name });
  const path = `${REPO}/a.ts`;

  it('say what was created and edited, when, by what', () => {
    const found = read([
      ...records.create('t1', 'a.ts', 'export const a = 1\r\nexport const b = 2\r\n'),
      ...records.edit('t2', 'a.ts', 'export const a = 1', 'export const a = 2'),
    ]);
    assert.deepEqual(told(found), [
      ['create a.ts', 'export const a = 1|export const b = 2', ''],
      ['edit a.ts', 'export const a = 2', 'export const a = 1'],
    ]);
    assert.deepEqual(counts(found), { unproven: 0, unread: 0 });
    const { added: _, removed: __, ...first } = found!.edits[0]!;
    assert.deepEqual(first, {
      ...{ tool: 'Claude Code', toolVersion: '2.1.240', model: 'claude-x', sessionId: 's1' },
      ...{ parentSessionId: null, callId: 't1', at: Date.UTC(2026, 8, 1, 10, 1), cwd: REPO, path },
      ...{ kind: 'create', baseKnown: true },
    });
  });

  it('count nothing that was rejected, failed, or has no end', () => {
    const edit = { file_path: path, old_string: 'a', new_string: 'b' };
    const found = read([
      records.call('t1', 'Edit', edit),
      records.result('t1', 'User rejected tool use', { is_error: true }),
      records.call('t2', 'Edit', edit),
      records.result('t2', 'Error: String to replace not found in file.'),
      records.call('t3', 'Edit', edit),
      {
        ...(records.result('t3', { filePath: path, structuredPatch: [] }) as object),
        toolDenialKind: 'user-rejected',
      },
      records.call('t4', 'Edit', edit),
      records.call('t5', 'Edit', edit),
      // The main session's own result, without its details.
      records.result('t5', undefined),
    ]);
    assert.deepEqual([told(found), counts(found)], [[], { unproven: 5, unread: 0 }]);
  });

  it('do without a patch by what was before', () => {
    const write = (id: string, result: object) => [
      records.call(id, 'Write', { file_path: path, content: 'a\nc\n' }),
      records.result(id, { filePath: path, content: 'a\nc\n', structuredPatch: [], ...result }),
    ];
    const found = read([
      ...write('t1', { type: 'update', originalFile: 'a\nb\n' }),
      ...write('t2', { type: 'update', originalFile: null }),
      records.call('t3', 'Edit', { file_path: path, old_string: '= 1', new_string: '= 2' }),
      records.result('t3', {
        filePath: path,
        oldString: '= 1',
        newString: '= 2',
        originalFile: 'x = 1\ny\n',
      }),
      records.call('t4', 'MultiEdit', { file_path: path, edits: [] }),
      records.result('t4', {
        filePath: path,
        originalFileContents: 'gone',
        edits: [
          { old_string: 'one', new_string: 'two' },
          { old_string: 'three', new_string: 'four' },
        ],
      }),
    ]);
    assert.deepEqual(told(found), [
      ['overwrite a.ts', 'c', 'b'],
      ['overwrite a.ts ?', 'a|c', ''],
      ['edit a.ts', 'x = 2', 'x = 1'],
      ['edit a.ts', 'two|four', 'one|three'],
    ]);
  });

  it("of an agent's agents are known by the bare result", () => {
    records = new ClaudeRecords('s1', { isSidechain: true, agentId: 'a7' });
    const found = read(
      [
        records.prompt('write it: const pasted = 1'),
        records.call('t1', 'Write', { file_path: path, content: 'const a = 1\n' }),
        records.result('t1', undefined),
        records.call('t2', 'Edit', { file_path: path, old_string: 'a\nb', new_string: 'a\nc' }),
        records.result('t2', undefined),
        records.call('t3', 'Edit', { file_path: path, old_string: 'a', new_string: 'b' }),
        records.result('t3', undefined, { is_error: true }),
      ],
      '-home-me-app/s1/subagents/agent-a7.jsonl',
    );
    assert.deepEqual(told(found), [
      ['overwrite a.ts ?', 'const a = 1', ''],
      ['edit a.ts', 'c', 'b'],
    ]);
    assert.deepEqual([found?.sessionId, found?.parentSessionId], ['a7', 's1']);
    assert.deepEqual([[...found!.pasted], found!.unproven], [[], 1]);
  });

  it('count of a proposal that the person changed only what was proposed', () => {
    const result = { filePath: path, userModified: true };
    const lines = ['+const proposed = 1', '+const typed = 2'];
    const found = read([
      records.call('t1', 'Edit', {
        file_path: path,
        old_string: '',
        new_string: 'const proposed  = 1\nother',
      }),
      records.result('t1', { ...result, structuredPatch: [{ lines }] }),
    ]);
    assert.deepEqual(told(found), [['edit a.ts', 'const proposed = 1', '']]);
  });

  it('know what the person pasted, and nothing that the tool says in their name', () => {
    const found = read([
      records.prompt('please  use\n\tconst mine = 1;  '),
      records.prompt([{ type: 'text', text: 'and const two = 2;' }]),
      records.prompt('meta', { isMeta: true }),
      records.prompt('summary', { isCompactSummary: true }),
    ]);
    assert.deepEqual([...found!.pasted], ['please use', 'const mine = 1;', 'and const two = 2;']);
  });

  it('name a call once, however often it was copied, and tell two calls of one name apart', () => {
    const first = records.create('t1', 'a.ts', 'a\n');
    const found = read([...first, ...first, ...records.create('t1', 'b.ts', 'b\n')]);
    assert.deepEqual(told(found).length, 2);
  });

  it('are left where they are of another project, and followed where they move', () => {
    const other = { cwd: '/home/me/other' };
    assert.equal(read([records.prompt('x', other), ...records.create('t1', 'a.ts', 'a\n')]), null);
    const moved = records.create('t1', 'b.ts', 'b\n').map(line => ({ ...line, ...other }));
    assert.equal(read([records.prompt('x'), ...moved])?.edits[0]?.cwd, '/home/me/other');
    // Files of other projects are no edits of this one.
    assert.deepEqual(told(read([records.prompt('x'), ...records.create('t2', '../other/c.ts', 'c\n')])), []);
  });

  it('are read past what nobody knows, and lines that are torn', () => {
    const lines = [{ type: 'new-kind', anything: [1] }, ...records.create('t1', 'a.ts', 'a\n')];
    const torn = logOf([...lines, ...records.create('t2', 'b.ts', 'b\n')]).subarray(0, -30);
    const found = readBytes(CLAUDE, torn, { name: 'x/s1.jsonl' });
    assert.deepEqual([told(found).length, counts(found)], [1, { unproven: 1, unread: 1 }]);
    const notebook = { notebook_path: `${REPO}/n.ipynb`, new_source: 'x = 1\n', edit_mode: 'insert' };
    const cell = [records.call('t3', 'NotebookEdit', notebook), records.result('t3', notebook)];
    assert.deepEqual(told(read(cell)), [['edit n.ipynb', 'x = 1', '']]);
  });

  it('are parsed only where a line matters', () => {
    const kind = CLAUDE.kinds[0]!;
    assert.ok(kind.form === 'lines');
    const reader = kind.open({ name: 'x/s1.jsonl', folder: '/x', beside: () => null }, SCOPE);
    const wanted = (line: unknown) => {
      const bytes = Buffer.from(JSON.stringify(line));
      const isWanted = reader.wants(bytes);
      if (isWanted) reader.take(line);
      return isWanted;
    };
    const file = {
      type: 'text',
      file: { filePath: path, content: '{"name":"Edit","tool_use_id":"t9"} "user"' },
    };
    const lines = [
      records.prompt('go'),
      records.call('t1', 'Read', { file_path: path }),
      records.result('t1', file, { content: '"Write" "user"' }),
      ...records.create('t2', 'a.ts', 'a\n'),
      records.call('t3', 'Bash', { command: 'cat "Edit"' }),
      records.result('t3', { stdout: '"tool_use" "Edit"' }),
    ];
    assert.deepEqual(lines.map(wanted), [true, false, false, true, true, false, false]);
  });

  it('endure', () => {
    const all = [
      records.prompt('go'),
      ...records.create('t1', 'a.ts', 'a\nb\n'),
      ...records.edit('t2', 'a.ts', 'a', 'c'),
      ...records.edit('t3', 'a.ts', 'b', 'd', { userModified: true }),
    ];
    assertEndures(all, bytes => readBytes(CLAUDE, bytes, { name: 'x/s1.jsonl' }));
  });
});
