import { strict as assert } from 'node:assert';
import { readSourceTrace } from '../../../../../src/core/records/formats/source-trace';
import { assertEndures } from '../../../../support/sound-record';

const NOTE = JSON.stringify({
  v: 1,
  f: {
    'src/a.ts': [
      { s: 'agent|cursor(claude-3-7-sonnet-20250219)', l: [1, '5-9', '12-11', 'x'] },
      { s: 'operator', l: [3] },
      { s: 'agent|claude', l: ['20-20'] },
      { s: 'somebody', l: [4] },
    ],
    'b.ts': 7,
  },
});

describe('a note of SourceTrace', () => {
  it('says whose lines are', () => {
    const { files, unread } = readSourceTrace(Buffer.from(NOTE))!;
    const cursor = { writer: 'ai', agent: 'Cursor', model: 'anthropic/claude-sonnet-3.7' };
    assert.deepEqual(files, [
      {
        path: 'src/a.ts',
        ranges: [
          { first: 1, last: 1, ...cursor },
          { first: 3, last: 3, writer: 'human', agent: null, model: null },
          { first: 5, last: 9, ...cursor },
          { first: 20, last: 20, writer: 'ai', agent: 'Claude Code', model: null },
        ],
      },
      { path: 'b.ts', ranges: [] },
    ]);
    assert.equal(unread, 4);
  });

  it('is none of another version', () => assert.equal(readSourceTrace(Buffer.from('{"v":2,"f":{}}')), null));

  it('yields sound records however it is bent', () => assertEndures(NOTE, readSourceTrace));
});
