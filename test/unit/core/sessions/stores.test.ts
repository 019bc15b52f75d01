import { strict as assert } from 'node:assert';
import { loadCatalogue } from '../../../../src/core/evidence';
import { type Place, STORES } from '../../../../src/core/sessions';

const folders = (id: string, place: Partial<Place>) => {
  const given: Place = { home: '/h', env: {}, platform: 'linux', tops: ['/r'], ...place };
  return STORES.find(store => store.id === id)!.folders(given);
};

describe('stores of sessions', () => {
  it('are of tools that the catalogue names so', () => {
    const { agentByName } = loadCatalogue();
    for (const { tool } of STORES) assert.ok(agentByName.has(tool), tool);
    assert.equal(new Set(STORES.map(({ id }) => id)).size, STORES.length);
  });

  it('lie where each tool keeps them, or where the environment says', () => {
    const cases: readonly (readonly [string, Partial<Place>, readonly string[]])[] = [
      ['claude-code', {}, ['/h/.claude/projects', '/h/.config/claude/projects']],
      ['claude-code', { env: { CLAUDE_CONFIG_DIR: '/c' } }, ['/c/projects']],
      ['codex', {}, ['/h/.codex/sessions', '/h/.codex/archived_sessions']],
      ['codex', { env: { CODEX_HOME: '/c' } }, ['/c/sessions', '/c/archived_sessions']],
      ['gemini-cli', {}, ['/h/.gemini/tmp']],
      ['gemini-cli', { env: { GEMINI_CLI_HOME: '/g' } }, ['/g/.gemini/tmp']],
      ['qwen-code', {}, ['/h/.qwen/projects']],
      ['copilot-cli', { env: { COPILOT_HOME: '/c' } }, ['/c/session-state']],
      ['opencode', {}, ['/h/.local/share/opencode']],
      ['opencode', { env: { XDG_DATA_HOME: '/d' } }, ['/d/opencode']],
      ['crush', { tops: ['/r', '/s'] }, ['/r/.crush', '/s/.crush']],
    ];
    for (const [id, place, expected] of cases) assert.deepEqual(folders(id, place), expected);
    const code = (place: Partial<Place>) => folders('vscode-chat', place)[0];
    assert.equal(code({}), '/h/.config/Code/User/workspaceStorage');
    assert.equal(code({ platform: 'darwin' }), '/h/Library/Application Support/Code/User/workspaceStorage');
    assert.equal(code({ platform: 'win32', env: { APPDATA: '/a' } }), '/a/Code/User/workspaceStorage');
  });

  it('know their files by name', () => {
    const form = (id: string, name: string) =>
      STORES.find(store => store.id === id)!.kinds.find(({ matches }) => matches.test(name))?.form;
    for (const [id, name, expected] of [
      ['claude-code', 'p/s/subagents/agent-1.jsonl', 'lines'],
      ['claude-code', 'p/s/subagents/agent-1.meta.json', undefined],
      ['codex', '2026/09/01/rollout-x.jsonl.zst', 'lines'],
      ['codex', 'session_index.jsonl', undefined],
      ['gemini-cli', 'app/logs.json', undefined],
      ['gemini-cli', 'app/chats/p1/s2.jsonl', 'lines'],
      ['copilot-cli', 's1.jsonl', 'lines'],
      ['copilot-cli', 's1/workspace.yaml', undefined],
      ['opencode', 'opencode-dev.db', 'database'],
      ['opencode', 'opencode.db-wal', undefined],
      ['crush', 'crush.db-shm', undefined],
      ['vscode-chat', 'abc/workspace.json', undefined],
      ['vscode-chat', 'abc/chatSessions/c1.json', 'document'],
      ['vscode-chat', '0a1b2c3d-0000.jsonl', 'lines'],
    ] as const)
      assert.equal(form(id, name), expected, name);
  });
});
