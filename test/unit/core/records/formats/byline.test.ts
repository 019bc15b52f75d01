import { strict as assert } from 'node:assert';
import { readByline } from '../../../../../src/core/records/formats/byline';
import { assertEndures } from '../../../../support/sound-record';

function read(value: unknown) {
  return readByline(Buffer.from(JSON.stringify(value)));
}

const AGENT = { agent: 'droid', model: 'claude-opus-4-8', session: 's1' };
const NOTE = {
  version: 3,
  files: {
    'src/a.go': {
      blob: '0a1b',
      ranges: [
        { start: 1, end: 3, author: 'human', identity: 'ada' },
        { start: 4, end: 7, author: 'ai', ...AGENT },
        { start: 8, end: 9, author: 'human-override', ...AGENT },
        { start: 10, end: 11, author: 'untracked' },
        { start: 12, end: 12, author: 'somebody' },
      ],
    },
    'b.go': {},
  },
  sessions: {},
};

describe('a note of git-byline', () => {
  it('says of every line who wrote it; what a person wrote over an agent is the person’s', () => {
    const { files, unread } = read(NOTE)!;
    assert.deepEqual(files, [
      {
        path: 'src/a.go',
        ranges: [
          { first: 1, last: 3, writer: 'human', agent: null, model: null },
          { first: 4, last: 7, writer: 'ai', agent: 'Factory droid', model: 'anthropic/claude-opus-4.8' },
          { first: 8, last: 9, writer: 'human', agent: null, model: null },
        ],
      },
      { path: 'b.go', ranges: [] },
    ]);
    assert.equal(unread, 2);
  });

  it('is none of a version that nobody knows, or with files of another form', () => {
    assert.equal(read({ ...NOTE, version: 4 }), null);
    assert.equal(read({ version: 1, files: { 'a.ts': { aiChars: 1 } } }), null);
  });

  it('saw nothing where it holds no file', () =>
    assert.deepEqual(read({ version: 1, files: {} })?.files, []));

  it('yields sound records however it is bent', () => assertEndures(JSON.stringify(NOTE), readByline));
});
