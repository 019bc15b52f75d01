import { strict as assert } from 'node:assert';
import { HASH_COMMENT, HTML_COMMENT, marked, regionsIn } from '../../../../src/core/disclosure/marked';

describe('the measured parts of a text', () => {
  const one = marked('{"a":1}', 'words', HTML_COMMENT);
  const other = marked('{"b":2}', 'key = 1', HASH_COMMENT);

  it('are found wherever they stand, each as it was written', () => {
    assert.deepEqual(regionsIn(`# Title\n${one}between\n${other}end\n`), [
      { record: { a: 1 }, text: one },
      { record: { b: 2 }, text: other },
    ]);
    assert.deepEqual(regionsIn('nothing\n# writes-itself disclosures\n'), []);
  });

  it('reach to the end of the text where theirs is missing, and hold what begins in them', () => {
    const cut = one.split('\n').slice(0, 3).join('\n');
    assert.deepEqual(regionsIn(`${cut}\n${other}`), [{ record: { a: 1 }, text: `${cut}\n${other}\n` }]);
    assert.equal(regionsIn(marked('{', 'words', HTML_COMMENT))[0]?.record, null);
  });

  it('are looked for once, however many beginnings there are', () => {
    const beginnings = '<!-- writes-itself disclosure {} -->\n'.repeat(200_000);
    assert.equal(regionsIn(beginnings).length, 1);
  });
});
