import { strict as assert } from 'node:assert';
import { readAgentBlame } from '../../../../../src/core/records/formats/agentblame';
import { assertEndures } from '../../../../support/sound-record';

function read(value: unknown) {
  return readAgentBlame(Buffer.from(JSON.stringify(value)));
}

const SHARED = { category: 'ai_generated', confidence: 1, model: 'claude' };
const FIRST = {
  version: 1,
  timestamp: '2026-01-02T03:04:05Z',
  attributions: [
    {
      path: 'a.ts',
      start_line: 4,
      end_line: 6,
      provider: 'claude_code',
      match_type: 'exact_hash',
      ...SHARED,
    },
    { path: 'a.ts', start_line: 1, end_line: 2, provider: 'cursor', ...SHARED, model: 'claude-4.5-sonnet' },
    { path: 'a.ts', start_line: 8, end_line: 8, provider: 'cursor', ...SHARED, category: 'other' },
    { path: 'a.ts', provider: 'cursor', ...SHARED },
  ],
};
const SECOND = {
  version: 2,
  attributions: [{ path: 'a.ts', startLine: 4, endLine: 6, provider: 'claudeCode', ...SHARED }],
};
const THIRD = {
  version: 3,
  sessions: { '00112233aabbccdd': { agent: 'opencode', model: 'gpt-5.4', prompts: [], startedAt: '' } },
  files: {
    'a.ts': {
      aiRanges: [
        { sessionId: '00112233aabbccdd', promptId: 3, startLine: 1, endLine: 9 },
        { sessionId: 'toString', startLine: 12, endLine: 12 },
        { startLine: 'x' },
      ],
      humanRanges: [{ startLine: 10, endLine: 11 }],
    },
    'b.ts': {},
    'c.ts': 7,
  },
};
const CLAUDE = { writer: 'ai', agent: 'Claude Code', model: null };

describe('a note of Agent Blame', () => {
  it('says the lines in version 1', () => {
    const { files, unread } = read(FIRST)!;
    assert.deepEqual(files, [
      {
        path: 'a.ts',
        ranges: [
          { first: 1, last: 2, writer: 'ai', agent: 'Cursor', model: 'anthropic/claude-sonnet-4.5' },
          { first: 4, last: 6, ...CLAUDE },
        ],
      },
    ]);
    assert.equal(unread, 2);
  });

  it('says the lines in version 2', () =>
    assert.deepEqual(read(SECOND)?.files[0]?.ranges, [{ first: 4, last: 6, ...CLAUDE }]));

  it('says the lines of sessions and of people in version 3', () => {
    const { files, unread } = read(THIRD)!;
    assert.deepEqual(files[0]?.ranges, [
      { first: 1, last: 9, writer: 'ai', agent: 'OpenCode', model: 'openai/gpt-5.4' },
      { first: 10, last: 11, writer: 'human', agent: null, model: null },
      { first: 12, last: 12, writer: 'ai', agent: null, model: null },
    ]);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.ts', 'b.ts', 'c.ts'],
    );
    assert.equal(unread, 2);
  });

  it('is none of another version or form', () => {
    assert.equal(read({ ...THIRD, version: 4 }), null);
    assert.equal(read({ version: 1 }), null);
  });

  it('yields sound records however it is bent', () => {
    assertEndures(JSON.stringify(FIRST), readAgentBlame);
    assertEndures(JSON.stringify(THIRD), readAgentBlame);
  });
});
