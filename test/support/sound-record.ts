import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { LineRecord } from '../../src/core/records';

/** What holds of every record, whatever it was read from. */
export function assertSound(record: LineRecord): void {
  const paths = record.files.map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length, 'each path once');
  for (const { path, ranges } of record.files) {
    assert.doesNotMatch(path, /^\/|(?:^|\/)\.\.(?:\/|$)|[^\0-\u00ff]/);
    let before = 0;
    for (const { first, last, writer, agent, model } of ranges) {
      assert.ok(before < first && first <= last && last <= 10_000_000, `${before} ${first}-${last}`);
      if (writer !== 'ai') assert.deepEqual([agent, model], [null, null]);
      before = last;
    }
  }
}

/** The text, cut off, with a part missing, twice or replaced, at any place. */
export function bent(text: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '0',
      '-',
      ',',
      '"',
      '{',
      '}',
      '[',
      ']',
      '\n',
      '\n---\n',
      '99999999999',
      '-1',
      '1e9',
      'null',
    ),
  );
  const cut = fc.record({ at: fc.nat(text.length), length: fc.nat(40), piece, twice: fc.boolean() });
  return fc
    .array(cut, { minLength: 1, maxLength: 4 })
    .map(cuts =>
      cuts.reduce((bending, { at, length, piece, twice }) => bend(bending, at, length, piece, twice), text),
    );
}

function bend(text: string, at: number, length: number, piece: string, twice: boolean): string {
  const part = text.slice(at, at + length);
  return text.slice(0, at) + piece + (twice ? part + part : '') + text.slice(at + length);
}

/** No bending makes the reading throw, or yield what no record may be. */
export function assertEndures(
  text: string,
  read: (content: Buffer) => LineRecord | null | LineRecord[],
): void {
  const holds = (content: Buffer): void => {
    for (const record of [read(content)].flat()) if (record !== null) assertSound(record);
  };
  for (let end = 0; end <= text.length; end++) holds(Buffer.from(text.slice(0, end)));
  fc.assert(
    fc.property(bent(text), bending => holds(Buffer.from(bending))),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => holds(Buffer.from(bytes))));
}
