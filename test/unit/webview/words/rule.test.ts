import { strict as assert } from 'node:assert';
import * as l10n from '@vscode/l10n';
import { DEFAULT_ERA_START, loadCatalogue } from '../../../../src/core/evidence';
import { type Override, RULE_IDS } from '../../../../src/core/rule';
import { identify } from '../../../../src/core/rule/identity';
import { formatFor } from '../../../../src/webview/format';
import { ruleSentence } from '../../../../src/webview/words/rule';
import { LANGUAGES, textsOf } from '../../../support/languages';

const commit = 'a'.repeat(40);
const OVERRIDES: readonly (Override | null)[] = [
  null,
  {},
  {
    signs: [{ id: 'own', agent: 'Own', where: 'body', text: 'made by own', gives: 'pair' }],
    commits: [{ commit, by: 'ai' }],
    exclude: ['a', 'b'],
    aiEraStart: '2020-02-03',
  },
];

/** Every sentence that a rule can have. */
function sentences(): string[] {
  const all = new Set<string>();
  for (const id of RULE_IDS)
    for (const override of OVERRIDES)
      for (const named of [[], [commit], Array.from({ length: 1234 }, () => commit)]) {
        const catalogue = loadCatalogue(override?.signs ?? []);
        const brought = { named, localSessions: named.length > 0 };
        for (const sentence of identify(id, catalogue, DEFAULT_ERA_START, override, brought).summary)
          all.add(sentence);
      }
  return [...all];
}

describe('the sentences of a rule', () => {
  afterEach(() => l10n.config({ contents: {} }));

  for (const language of LANGUAGES)
    it(`are all known, with all their numbers: ${language}`, () => {
      l10n.config({ contents: textsOf(language) });
      const format = formatFor(language);
      for (const sentence of sentences()) {
        const said = ruleSentence(sentence, format);
        assert.ok(said !== null, `no translation: ${sentence}`);
        if (language !== 'en') assert.notEqual(said, sentence);
        assert.doesNotMatch(said, /\{\d\}|undefined|NaN/);
        const numbers = sentence.replace(/\d{4}-\d\d-\d\d/g, '').match(/\d+/g) ?? [];
        for (const number of numbers)
          assert.ok(
            said.includes(number) || said.includes(format.count(Number(number))),
            `${number}: ${said}`,
          );
      }
    });

  it('are told apart from those of another version', () => {
    const format = formatFor('en');
    assert.equal(ruleSentence('A line belongs to nobody.', format), null);
    for (const sentence of sentences()) assert.equal(ruleSentence(`${sentence} Really.`, format), null);
  });
});
