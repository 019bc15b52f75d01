import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { loadCatalogue, Silence } from '../../src/core/evidence';
import { findEvidence } from '../../src/core/evidence/find-evidence';
import { parseMessage } from '../../src/core/evidence/message';
import { commitOf } from '../support/commits';
import { TestRepo } from '../support/repo';
import type { Property } from './property';

const KEYS = [
  'Signed-off-by',
  'Co-authored-by',
  'Assisted-by',
  'Made-with',
  'X-Y-Z',
  'Change-Id',
  'co-authored-BY',
];
const VALUES = [
  'Ada <a@b.c>',
  'Claude <noreply@anthropic.com>',
  'Cursor',
  'é 文',
  'a: b',
  '---',
  '',
  'x'.repeat(90),
];
const trailer = fc
  .tuple(fc.constantFrom(...KEYS), fc.constantFrom(': ', ':', ' : ', '\t:\t'), fc.constantFrom(...VALUES))
  .map(parts => parts.join(''));
/** Below a key without a value, an indented line may be an example: there we differ from git, if prose follows. */
const folded = fc
  .tuple(
    trailer.filter(text => !/:\s*$/.test(text)),
    fc.constantFrom(' more', '\tand more', '  x: y'),
  )
  .map(([a, b]) => `${a}\n${b}`);
const prose = fc.constantFrom(
  'Text.',
  'It is so',
  '',
  '',
  '---',
  '- item',
  'https://x.org/y',
  'Fix: this',
  'ends with:',
);
const line = fc.oneof({ weight: 3, arbitrary: trailer }, folded, { weight: 2, arbitrary: prose });
const plain = fc
  .tuple(
    fc.constantFrom('Subject', 'fix: it', 'a'),
    fc.array(line, { maxLength: 9 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([subject, lines, end]) => ['', subject, '', ...lines, ''].slice(1).join('\n').replaceAll('\n', end));

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

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

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

export function messageProperties(): Property[] {
  const catalogue = loadCatalogue();
  const silence = new Silence(catalogue);
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
