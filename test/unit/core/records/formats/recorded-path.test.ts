import { strict as assert } from 'node:assert';
import { recordedPath } from '../../../../../src/core/records/formats/recorded-path';

const PATHS: readonly (readonly [unknown, string | null])[] = [
  ['src/a.ts', 'src/a.ts'],
  ['./a b.ts', 'a b.ts'],
  ['…', '\u00e2\u0080\u00a6'],
  ['..a/b..', '..a/b..'],
  ['/home/ada/a.ts', null],
  ['C:\\a.ts', null],
  ['\\\\host\\a.ts', null],
  ['a/../../b', null],
  ['a/', null],
  ['', null],
  ['a\0b', null],
  ['a'.repeat(5000), null],
  [7, null],
];

describe('a path in a record', () => {
  for (const [path, known] of PATHS)
    it(`is ${JSON.stringify(known)} for ${JSON.stringify(path).slice(0, 40)}`, () =>
      assert.equal(recordedPath(path), known));
});
