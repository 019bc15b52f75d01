import fc from 'fast-check';

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
/** Lines as they stand in messages of commits. */
export const line = fc.oneof({ weight: 3, arbitrary: trailer }, folded, { weight: 2, arbitrary: prose });
export const words = (text: string) => text.replace(/\s+/g, ' ').trim();
