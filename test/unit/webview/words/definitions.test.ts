import { strict as assert } from 'node:assert';
import { formatFor } from '../../../../src/webview/format';
import { definitionQuote, shareText } from '../../../../src/webview/words/definitions';
import { definitionsSample } from '../../../support/definitions-sample';
import { LANGUAGES, textsOf } from '../../../support/languages';
import { SAMPLE } from '../../../support/page-sample';

const ROWS = definitionsSample(SAMPLE);
const rowOf = (id: string) => ROWS.find(row => row.id === id)!;

describe('words of definitions', () => {
  const format = formatFor('en');

  it('quote a number with all by which it is found again', () => {
    const { commit, rule, source } = rowOf('gitclear.weights');
    const text = definitionQuote(rowOf('gitclear.weights'), format);
    assert.match(
      text,
      /^\d+\.\d% AI by the definition gitclear\.weights \(variant\): [\d,]+ lines of agents/,
    );
    for (const part of [commit.slice(0, 12), `${rule.id} ${rule.hash.slice(0, 12)}`, source])
      assert.ok(text.includes(part), part);
  });

  it('are known in every language, whatever a row says', () => {
    for (const language of LANGUAGES) {
      const texts = textsOf(language);
      for (const { name, differs, unit, numerator, denominator, unknownAs, lacking } of ROWS)
        for (const text of [name, differs, unit, numerator, denominator, unknownAs, lacking])
          assert.ok(text === null || text in texts, `${language}: ${text}`);
      for (const { says } of ROWS.flatMap(({ steps }) => steps))
        assert.ok(says in texts, `${language}: ${says}`);
    }
  });

  it('tell bounds where there is no one share, and nothing as a dash', () => {
    assert.equal(shareText(rowOf('blame.mc'), format), '31.0% to 36.0%');
    assert.equal(shareText(rowOf('aider.release-blame'), format), '–');
  });
});
