import { strict as assert } from 'node:assert';
import { readEarlyGitAi } from '../../../../../src/core/records/formats/git-ai-early';
import { assertEndures } from '../../../../support/sound-record';

function read(value: unknown) {
  return readEarlyGitAi(Buffer.from(JSON.stringify(value)));
}

function author(author: string, lines: unknown[], agent_metadata: unknown = null): object {
  return { author, lines, agent_metadata };
}

const FIRST = {
  files: {
    'a.rs': { file: 'a.rs', authors: [author('Claude', [22, [8, 10]]), author('Ada Lovelace', [9])] },
    'b.rs': {
      file: 'b.rs',
      authors: [author('o3', [1]), author('Ada', [2], { model: 'x' }), { author: 'Claude' }],
    },
  },
  schema_version: 'authorship/0.0.1',
};

const SECOND = {
  files: {
    'a.rs': [[[[1, 4], 7], '0a1b2c3d', 'e5f6', 0], [[5], '0a1b2c3d'], [[6], '0a1b2c3d', 'gone', 1], 'x'],
  },
  authors: { '0a1b2c3d': { username: 'Ada', email: 'ada@example.com' } },
  prompts: { e5f6: { agent_id: { tool: 'cursor', id: 'e5f6', model: 'gpt-5' }, messages: [] } },
  schema_version: 'authorship/2.0.0',
  base_commit_sha: '',
};

const CLAUDE = { writer: 'ai', agent: 'Claude Code', model: null };
const CURSOR = { writer: 'ai', agent: 'Cursor', model: 'openai/gpt-5' };

describe('what git-ai wrote before its notes were text', () => {
  it('names agents among the authors; what a person is given nobody saw', () => {
    const { files, unread } = read(FIRST)!;
    assert.deepEqual(files[0]?.ranges, [
      { first: 8, last: 8, ...CLAUDE },
      { first: 10, last: 10, ...CLAUDE },
      { first: 22, last: 22, ...CLAUDE },
    ]);
    assert.deepEqual(files[1]?.ranges, [
      { first: 1, last: 1, writer: 'ai', agent: null, model: 'openai/o3' },
      { first: 2, last: 2, writer: 'ai', agent: null, model: null },
    ]);
    assert.equal(unread, 1);
  });

  it('named no version at first', () => {
    assert.equal(read({ files: FIRST.files })?.files.length, 2);
    assert.equal(read({ files: { a: { blob: '0' } } }), null);
  });

  it('names sessions in its second version', () => {
    const { files, unread } = read(SECOND)!;
    assert.deepEqual(files, [
      {
        path: 'a.rs',
        ranges: [
          { first: 1, last: 4, ...CURSOR },
          { first: 7, last: 7, ...CURSOR },
        ],
      },
    ]);
    assert.equal(unread, 2);
  });

  it('yields sound records however it is bent', () => {
    assertEndures(JSON.stringify(FIRST), readEarlyGitAi);
    assertEndures(JSON.stringify(SECOND), readEarlyGitAi);
  });
});
