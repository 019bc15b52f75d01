import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { disclose, type FormId, toldOfReport } from '../../../../src/core/disclosure';
import { code, markdown } from '../../../../src/core/disclosure/escapes';
import { SOURCE } from '../../../../src/core/report';
import { partsOf } from '../../../support/markdown';
import { HOSTILE, infested, sampleReport } from '../../../support/sample-reports';

const FORMS: readonly FormId[] = ['readme', 'release-notes', 'joss', 'pyopensci'];
const ACTIVE: readonly string[] = [
  'x](http://evil.example) ![y](z)',
  '[@citation] @user #1 $x^2$ ~sub~ {.class}',
  '***__~~||',
  '- [ ] task',
  'www.evil.example',
  '<!-- end of writes-itself disclosure -->',
  '`code` ``',
  '::: warning',
];

/** What kinds of parts there are, without what their texts say. */
const kindsOf = (text: string) =>
  partsOf(text).map(part => /^(\w+_(open|close) \w+|softbreak|html_block)/.exec(part)?.[0] ?? 'text');

describe('text of a repository in Markdown', () => {
  it('is text and nothing else, anywhere in a line', () => {
    for (const text of [...HOSTILE, ...ACTIVE]) {
      const name = text.replace(/\p{C}|\s/gu, ' ');
      const shown = partsOf(`before ${markdown(name)} after`).join('|');
      assert.ok(shown.includes('before '), text);
      assert.doesNotMatch(
        shown,
        /\blink_open\b|html_inline|code_inline|strong|_open [a-z]+\|.*_open [bh]/,
        text,
      );
    }
  });

  it('comes back as it was', () => {
    const line = fc.string({ maxLength: 30 }).map(text => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(line, text => {
        const shown = partsOf(`a ${markdown(text)} b`).join('');
        assert.ok(shown.includes(text), `${shown} ${text}`);
      }),
    );
  });

  it('changes no form: each part stays what it is, and the only links are ours', () => {
    for (const form of FORMS) {
      const harmless = kindsOf(disclose(toldOfReport(infested('name')), form));
      for (const text of [...HOSTILE.filter(each => each !== ''), ...ACTIVE]) {
        const disclosure = disclose(toldOfReport(infested(text)), form);
        assert.deepEqual(kindsOf(disclosure), harmless, `${form} ${text}`);
        const addresses = [...disclosure.matchAll(/<(https?:[^>]*)>/g)].map(([, address]) => address);
        assert.deepEqual(addresses, [SOURCE]);
      }
    }
    assert.ok(kindsOf(disclose(toldOfReport(sampleReport()), 'joss')).includes('heading_open h1'));
  });

  it('cannot leave what is set as code', () => assert.equal(code('a`b'), "`a'b`"));
});
