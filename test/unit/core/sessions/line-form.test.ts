import { strict as assert } from 'node:assert';
import { lineForm } from '../../../../src/core/sessions';

const CASES: readonly (readonly [string, string])[] = [
  ['\tconst  a =\t1;  \r', 'const a = 1;'],
  ['', ''],
  [' \t\r', ''],
  ['Case', 'Case'],
  ['a\u00a0b', 'a\u00a0b'],
];

describe('the form that lines are compared by', () => {
  for (const [line, form] of CASES)
    it(`of ${JSON.stringify(line)}`, () => {
      assert.equal(lineForm(line), form);
      assert.equal(lineForm(form), form);
    });

  it('is of bytes what it is of their text', () => {
    const text = '  "à  voilà " ';
    const bytes = (line: string) => Buffer.from(line, 'utf8').toString('latin1');
    assert.equal(lineForm(bytes(text)), bytes(lineForm(text)));
  });
});
