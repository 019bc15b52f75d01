import { ClaudeRecords } from './claude-records';
import type { SessionHome } from './session-home';

const AT = '2026-09-01T10:00:00.000Z';
const START = Date.parse(AT);

/** Keeps in `home` one session of every tool, as it lies on a disk. Each creates one file of two lines, and was refused another. */
export function keepEverySession(home: SessionHome): void {
  const { project } = home;
  claude(home);
  codex(home, project);
  gemini(home, project);
  qwen(home, project);
  copilot(home, project);
  opencode(home, project);
  crush(home, project);
  vscode(home, project);
}

const TEXT = 'const first = 1\nconst second = 2\n';
const DIFF = '--- x\n+++ x\n@@ -0,0 +1,2 @@\n+const first = 1\n+const second = 2\n';

function claude(home: SessionHome): void {
  const records = new ClaudeRecords('s1', { cwd: home.project }, home.project);
  const refused = { file_path: `${home.project}/no.ts`, content: 'no\n' };
  home.log(
    '.claude/projects/-home-me-app/s1.jsonl',
    ...records.create('t1', 'claude.ts', TEXT),
    ...[
      records.call('t2', 'Write', refused),
      records.result('t2', 'User rejected tool use', { is_error: true }),
    ],
  );
}

function codex(home: SessionHome, cwd: string): void {
  const line = (type: string, payload: object) => ({ timestamp: AT, type, payload });
  const end = (call_id: string, success: boolean) => {
    const changes = { [`${cwd}/codex.ts`]: { type: 'add', content: TEXT } };
    return line('event_msg', { type: 'patch_apply_end', call_id, success, changes });
  };
  home.log(
    '.codex/sessions/2026/09/01/rollout-2026-09-01T10-00-00-01990000-aaaa-7bbb-8ccc-0123456789ab.jsonl',
    line('session_meta', { id: '01990000-aaaa-7bbb-8ccc-0123456789ab', cwd, cli_version: '0.147.0' }),
    ...[line('turn_context', { cwd, model: 'gpt-x' }), end('c1', true), end('c2', false)],
  );
}

function gemini(home: SessionHome, cwd: string): void {
  const call = (id: string, status: string) => {
    const shown = { filePath: `${cwd}/gemini.ts`, fileDiff: DIFF, originalContent: null, newContent: TEXT };
    return { id, name: 'write_file', args: {}, status, timestamp: AT, resultDisplay: shown };
  };
  home.write('.gemini/tmp/app/.project_root', cwd);
  home.log(
    '.gemini/tmp/app/chats/session-2026-09-01T10-00-s1s1s1s1.jsonl',
    { sessionId: 's1', projectHash: 'ab', startTime: AT, kind: 'main' },
    {
      id: 'm1',
      timestamp: AT,
      type: 'gemini',
      model: 'gemini-x',
      toolCalls: [call('w1', 'success'), call('w2', 'cancelled')],
    },
  );
}

function qwen(home: SessionHome, cwd: string): void {
  const line = (more: object) => ({ sessionId: 's1', timestamp: AT, cwd, version: '1.2.0', ...more });
  const args = { file_path: `${cwd}/qwen.ts`, content: TEXT };
  const pair = (id: string, status: string) => [
    line({
      type: 'assistant',
      model: 'qwen-x',
      message: { parts: [{ functionCall: { id, name: 'write_file', args } }] },
    }),
    line({
      type: 'tool_result',
      toolCallResult: {
        callId: id,
        status,
        resultDisplay: { fileDiff: DIFF, originalContent: null, newContent: TEXT },
      },
      message: { parts: [] },
    }),
  ];
  home.log('.qwen/projects/-home-me-app/chats/s1.jsonl', ...pair('k1', 'success'), ...pair('k2', 'error'));
}

function copilot(home: SessionHome, cwd: string): void {
  const event = (type: string, data: object) => ({ timestamp: AT, type, data });
  const pair = (toolCallId: string, success: boolean) => [
    event('tool.execution_start', {
      toolCallId,
      toolName: 'create',
      arguments: { path: `${cwd}/copilot.ts`, file_text: TEXT },
    }),
    event('tool.execution_complete', { toolCallId, success }),
  ];
  home.log(
    '.copilot/session-state/s1/events.jsonl',
    event('session.start', {
      sessionId: 's1',
      copilotVersion: '1.0.40',
      selectedModel: 'm',
      context: { cwd },
    }),
    ...[...pair('k1', true), ...pair('k2', false)],
  );
}

function opencode(home: SessionHome, cwd: string): void {
  const database = home.database('.local/share/opencode/opencode.db');
  database
    .run(
      'CREATE TABLE session (id text PRIMARY KEY, project_id text, parent_id text, directory text, version text)',
    )
    .run('CREATE TABLE message (id text PRIMARY KEY, session_id text, time_created integer, data text)')
    .run(
      'CREATE TABLE part (id text PRIMARY KEY, message_id text, session_id text, time_created integer, data text)',
    )
    .run('INSERT INTO session VALUES (?, ?, NULL, ?, ?)', 's1', 'p', cwd, '1.5.0')
    .run('INSERT INTO session VALUES (?, ?, NULL, ?, ?)', 's2', 'p', '/home/me/other', '1.5.0')
    .run('INSERT INTO message VALUES (?, ?, ?, ?)', 'm1', 's1', START, '{"role":"assistant","modelID":"m"}')
    .checkpoint();
  const add = (callID: string, status: string, content: string) => {
    const input = { filePath: `${cwd}/opencode.ts`, content };
    const state = { status, input, metadata: { exists: false }, time: { start: START, end: START } };
    const data = JSON.stringify({ type: 'tool', callID, tool: 'write', state });
    database.run('INSERT INTO part VALUES (?, ?, ?, ?, ?)', callID, 'm1', 's1', START, data);
  };
  add('c1', 'completed', TEXT);
  // Longer than a page.
  add('c2', 'error', 'no\n'.repeat(5000));
}

function crush(home: SessionHome, cwd: string): void {
  const database = home.database(`${cwd.slice(home.dir.length + 1)}/.crush/crush.db`);
  database
    .run('CREATE TABLE sessions (id TEXT PRIMARY KEY, parent_session_id TEXT)')
    .run(
      'CREATE TABLE messages (id TEXT PRIMARY KEY, session_id TEXT, role TEXT, parts TEXT, model TEXT, created_at INTEGER)',
    )
    .run("INSERT INTO sessions VALUES ('s1', NULL)")
    .checkpoint();
  const projects = [{ path: cwd, data_dir: `${cwd}/.crush`, last_accessed: AT }];
  home.write('.local/share/crush/projects.json', JSON.stringify({ projects }));
  const input = JSON.stringify({ file_path: `${cwd}/crush.ts`, content: TEXT });
  const call = (id: string) => ({ type: 'tool_call', data: { id, name: 'write', input } });
  const result = (id: string, is_error: boolean) => {
    const metadata = JSON.stringify({ old_content: '', new_content: TEXT });
    return { type: 'tool_result', data: { tool_call_id: id, name: 'write', is_error, metadata } };
  };
  const add = (id: string, role: string, ...parts: readonly object[]) =>
    database.run(
      'INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?)',
      id,
      's1',
      role,
      JSON.stringify(parts),
      'm',
      START,
    );
  add('m1', 'assistant', call('k1'), call('k2'));
  add('m2', 'tool', result('k1', false), result('k2', true));
}

function vscode(home: SessionHome, cwd: string): void {
  const folder = '.config/Code/User/workspaceStorage/abc';
  const range = { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 };
  const group = (name: string, done: boolean) => ({
    ...{
      kind: 'textEditGroup',
      uri: { scheme: 'file', path: `${cwd}/${name}` },
      edits: [[{ text: TEXT, range }]],
      done,
    },
  });
  const response = [group('vscode.ts', true), group('no.ts', false)];
  home.write(`${folder}/workspace.json`, JSON.stringify({ folder: `file://${cwd}` }));
  home.write(`${folder}/state.vscdb`, 'not ours');
  home.log(`${folder}/chatSessions/c1.jsonl`, {
    kind: 0,
    v: { sessionId: 'c1', requests: [{ requestId: 'r1', timestamp: START, modelId: 'copilot/m', response }] },
  });
}
