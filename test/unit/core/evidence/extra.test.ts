import { strict as assert } from 'node:assert';
import { type ExtraSign, extraSignSchema, loadCatalogue } from '../../../../src/core/evidence';
import { findEvidence } from '../../../../src/core/evidence/find-evidence';
import { withMessage } from '../../../support/commits';

const catalogue = loadCatalogue();
const { raw } = catalogue;
const EXTRA: ExtraSign = {
  id: 'acme.bot',
  agent: 'Acme',
  where: 'trailer',
  key: 'Acme-Run',
  text: 'r-',
  gives: 'pair',
};

describe('extra signs', () => {
  const found = (sign: ExtraSign, message: string): string[] =>
    findEvidence(withMessage(message), loadCatalogue([sign])).map(finding => finding.evidence.sign);

  it('match literal text without regard to case', () => {
    assert.deepEqual(found(EXTRA, 'S\n\nacme-run: R-77'), ['acme.bot']);
    assert.deepEqual(found(EXTRA, 'S\n\nother: r-77'), []);
    assert.deepEqual(found({ ...EXTRA, where: 'body', text: '(a+)+$' }, 'S\n\nsee (a+)+$ there'), [
      'acme.bot',
    ]);
  });

  it('may have a key with blanks, as forms do', () => {
    const sign: ExtraSign = { ...EXTRA, key: 'Help of our bot', text: 'acme' };
    assert.deepEqual(found(sign, 'S\n\nHelp of our bot: Acme 3'), ['acme.bot']);
    assert.deepEqual(found(sign, 'S\n\n**Help of our Bot:** Acme 3'), ['acme.bot']);
    assert.deepEqual(found(sign, 'S\n\nHelp of our bots: Acme 3'), []);
    assert.deepEqual(found(sign, 'S\n\nHelp of our bot: nobody'), []);
    assert.throws(() => loadCatalogue([{ ...EXTRA, key: ' run' }]), /trailer key/);
  });

  it('give their agent and model', () => {
    const loaded = loadCatalogue([{ ...EXTRA, model: 'acme/one' }]);
    const [finding] = findEvidence(withMessage('S\n\nAcme-Run: r-1'), loaded);
    assert.deepEqual([finding?.agent, finding?.model, finding?.gives], ['Acme', 'acme/one', 'pair']);
  });

  it('are refused by name where they are bad', () => {
    assert.throws(() => loadCatalogue([{ ...EXTRA, text: '' }]), /"acme\.bot".*text/);
    assert.throws(() => loadCatalogue([{ ...EXTRA, text: 'x'.repeat(201) }]), /acme\.bot/);
    assert.throws(() => loadCatalogue([EXTRA, EXTRA]), /acme\.bot/);
    assert.throws(() => loadCatalogue([{ ...EXTRA, id: 'cursor.author' }]), /cursor\.author/);
    assert.throws(() => loadCatalogue([{} as ExtraSign]), /number 1/);
    assert.equal(extraSignSchema.safeParse({ ...EXTRA, pattern: '.*' }).success, false);
  });

  it('change neither the built-in rows nor each other', () => {
    assert.deepEqual(loadCatalogue([EXTRA]).raw, raw);
    assert.deepEqual(loadCatalogue().extra, []);
  });
});
