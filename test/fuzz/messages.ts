import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { loadCatalogue, Silence } from '../../src/core/evidence';
import { findEvidence } from '../../src/core/evidence/find-evidence';
import { parseMessage } from '../../src/core/evidence/message';
import { commitOf } from '../support/commits';
import { line, words } from './message-lines';
import type { Property } from './property';

const anything = fc
  .array(
    fc.oneof(
      line,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('> q', '```', '~~~', '  indented: yes', 'Revert "x"', '\u2028', '\u0000'),
    ),
    { maxLength: 12 },
  )
  .map(lines => lines.join('\n'));

export function messageProperties(): Property[] {
  const catalogue = loadCatalogue();
  const silence = new Silence(catalogue);
  return [
    {
      name: 'trailers: what is found stands there',
      runs: 400,
      make: () =>
        fc.property(anything, text => {
          for (const { key, value } of parseMessage(text).trailers) {
            assert.ok(text.includes(key));
            assert.ok(words(text).includes(words(value).slice(0, 20)), `${value} in ${JSON.stringify(text)}`);
          }
        }),
    },
    {
      name: 'a silent message bears no mark',
      runs: 400,
      make: () =>
        fc.property(anything, message => {
          const commit = { ...commitOf({}), message };
          if (silence.isSilent(commit)) assert.deepEqual(findEvidence(commit, catalogue), []);
        }),
    },
  ];
}
