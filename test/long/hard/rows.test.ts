import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROWS = 43;

/** Numbers of the hard inputs, as the names of the tests in this folder begin, or name a second one. */
describe('hard inputs', () => {
  it(`have a test each, 1 to ${ROWS}`, () => {
    const texts = readdirSync(import.meta.dirname).map(name =>
      readFileSync(join(import.meta.dirname, name), 'utf8'),
    );
    const names = texts.flatMap(text =>
      [...text.matchAll(/\bit\(\s*[`'"](\d+ [^\n]*)/g)].map(([, name]) => name!),
    );
    const numbers = names.flatMap(name =>
      [...name.matchAll(/(?:^|, | and )(\d+) (?=[A-Za-z])/g)].map(([, n]) => Number(n)),
    );
    const missing = Array.from({ length: ROWS }, (_, i) => i + 1).filter(row => !numbers.includes(row));
    assert.deepEqual(missing, []);
  });
});
