import { strict as assert } from 'node:assert';
import { readWhogitit } from '../../../../../src/core/records/formats/whogitit';
import { assertEndures } from '../../../../support/sound-record';

const SOURCES = ['AI', 'AI', 'AIModified', 'Human', 'Original', 'Unknown'];
const SESSION = { session_id: '0', model: { id: 'claude-opus-4-5-20251101', provider: 'anthropic' } };

function note(version: object, sourceOf: (source: string) => unknown): string {
  const lines = SOURCES.map((source, i) => ({
    line_number: i + 1,
    source: sourceOf(source),
    prompt_index: 0,
  }));
  const files = [{ path: 'src/a.rs', lines: [...lines, { line_number: 0, source: 'AI' }] }, { path: 7 }];
  return JSON.stringify({ ...version, session: SESSION, prompts: [], files });
}

const SECOND = note({ schema_version: 2 }, source => source);
const THIRD = note({ version: 3 }, type => ({ type, edit_id: '0' }));

describe('a note of whogitit', () => {
  for (const [version, text] of Object.entries({ 2: SECOND, 3: THIRD }))
    it(`says the lines of whom it saw write them, in version ${version}`, () => {
      const { files, unread } = readWhogitit(Buffer.from(text))!;
      const ranges = [
        { first: 1, last: 2, writer: 'ai', agent: null, model: 'anthropic/claude-opus-4.5' },
        { first: 4, last: 4, writer: 'human', agent: null, model: null },
      ];
      assert.deepEqual(files, [{ path: 'src/a.rs', ranges }]);
      assert.equal(unread, 2);
    });

  it('is none of another version', () =>
    assert.equal(readWhogitit(Buffer.from(note({ version: 4 }, source => source))), null));

  it('yields sound records however it is bent', () => assertEndures(THIRD, readWhogitit));
});
