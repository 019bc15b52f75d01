import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DEFAULT_ERA_START, loadCatalogue, Silence } from '../../../../src/core/evidence';
import { findEvidence } from '../../../../src/core/evidence/find-evidence';
import type { Commit } from '../../../../src/core/model';
import { commitOf } from '../../../support/commits';
import { Effort } from '../../../support/effort';

const catalogue = loadCatalogue();
const { signs } = catalogue.raw;

/** Texts that bear marks, in whole, in part, and in other words. */
const examples = signs.map(({ where, example }) =>
  where === 'coauthor' ? `Co-authored-by: ${example}` : example,
);
const KEYS = [
  'Co-authored-by',
  'co-developed-by',
  'Assisted-by',
  'AI-Tool',
  'Claude-Steers',
  'Signed-off-by',
  'Suggested-by',
  'Written-by',
  'Tool',
];

const line = fc.oneof(
  fc.constantFrom(...examples),
  fc
    .tuple(fc.constantFrom(...KEYS), fc.constantFrom(':', ' :', '\t: '), fc.constantFrom(...examples))
    .map(parts => parts.join('')),
  fc
    .tuple(fc.constantFrom('', ' ', '\t', '\u00a0', '> ', '* '), fc.constantFrom(...examples))
    .map(parts => parts.join('')),
  fc.constantFrom('', '```', 'commit 1234567', 'Fix the parser', 'Original message:', '  folded'),
  fc.string({ maxLength: 40 }),
  fc
    .constantFrom(...examples)
    .chain(text => fc.nat(text.length).map(at => `${text.slice(0, at)}\n ${text.slice(at)}`)),
);
const identities = signs
  .filter(({ where }) => where === 'author' || where === 'committer-only')
  .map(({ example }) => example);
const identity = fc.oneof(fc.constantFrom(...identities), fc.constant('Ada <ada@example.org>'));

function person(text: string) {
  const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(text) ?? [];
  return { name, email };
}

describe('a silent commit', () => {
  const silence = new Silence(catalogue);

  it('bears no mark, whatever it says', () => {
    let loud = 0;
    const property = fc.property(
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      identity,
      identity,
      fc.constantFrom(DEFAULT_ERA_START - 1, DEFAULT_ERA_START, Date.parse('2026-06-01') / 1000, null),
      (lines, end, author, committer, committerTime) => {
        const commit: Commit = {
          ...commitOf({}),
          author: person(author),
          committer: person(committer),
          message: lines.join(end),
          committerTime,
        };
        if (!silence.isSilent(commit)) loud++;
        else assert.deepEqual(findEvidence(commit, catalogue), []);
      },
    );
    fc.assert(property, { seed: 3, numRuns: 6000 });
    assert.ok(loud > 1000, String(loud));
  });

  it('is what most commits are', () => {
    for (const message of [
      'Fix the parser\n\nIt read one byte too many.\n\nSigned-off-by: Ada <ada@example.org>\n',
      'Generated files are generated again',
      "Merge branch 'main'",
      'Reviewed-by: Bob',
    ])
      assert.ok(silence.isSilent({ ...commitOf({}), message }), message);
  });

  it('is found out in time that is in keeping with the message', () => {
    const breaks = ['\r', '\u2028', '\n', ' ', '\n '].map(text => text.repeat(60_000 / text.length));
    const effort = new Effort();
    for (const message of breaks)
      effort.within(100, JSON.stringify(message.slice(0, 2)), () =>
        assert.ok(silence.isSilent({ ...commitOf({}), message })),
      );
  });

  it('is none where the repository brings its own signs', () => {
    const extra = { id: 'acme.bot', agent: 'Acme', where: 'body', text: 'acme', gives: 'pair' } as const;
    assert.ok(!new Silence(loadCatalogue([extra])).isSilent({ ...commitOf({}), message: 'Fix' }));
  });
});
