import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseMessage } from '../../src/core/evidence/message';
import { TestRepo } from '../support/repo';
import { line, words } from './message-lines';
import type { Property } from './property';

const plain = fc
  .tuple(
    fc.constantFrom('Subject', 'fix: it', 'a'),
    fc.array(line, { maxLength: 9 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([subject, lines, end]) => ['', subject, '', ...lines, ''].slice(1).join('\n').replaceAll('\n', end));

/** Git's own reading, of many messages at once. */
function gitTrailers(
  messages: readonly string[],
): { readonly message: string; readonly trailers: readonly string[] }[] {
  const repo = new TestRepo();
  try {
    for (const message of messages) repo.commit({ message });
    const text = repo.git('log', '--reverse', '-z', '--format=%B%x01%(trailers:only,unfold)');
    return text
      .split('\0')
      .slice(0, messages.length)
      .map(record => {
        const [message = '', block = ''] = record.split('\u0001');
        return {
          message,
          trailers: block
            .split('\n')
            .map(words)
            .filter(found => found !== ''),
        };
      });
  } finally {
    repo.dispose();
  }
}

/** A key, a colon and a value, however they were spaced. */
const spaced = (text: string) => words(text.replace(/^([^:]*?)\s*:\s*/, '$1: '));

/** Our trailers against git's. */
export function trailerProperties(): Property[] {
  return [
    {
      name: 'trailers: all that git finds are found',
      runs: 12,
      make: () =>
        fc.property(fc.array(plain, { minLength: 20, maxLength: 20 }), messages => {
          for (const { message, trailers } of gitTrailers(messages)) {
            const ours = new Set(
              parseMessage(message).trailers.map(({ key, value }) => spaced(`${key}: ${value}`)),
            );
            for (const found of trailers)
              assert.ok(ours.has(spaced(found)), `${JSON.stringify(message)} lacks ${found}`);
          }
        }),
    },
  ];
}
