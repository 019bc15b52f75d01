import { strict as assert } from 'node:assert';
import { TRUST_WINDOWS, whyNotBelieved } from '../../../../src/core/records';

function why(version: string | null, recorder = 'git-ai'): string | null {
  return whyNotBelieved({ recorder, version });
}

describe('the records of a version', () => {
  for (const version of ['1.7.4', 'v1.7.4', 'development:1.7.4', '1.7.4-next-0a1b2c3'])
    it(`with a known fault are not believed: ${version}`, () => assert.match(why(version) ?? '', /1\.7\.4/));

  it('are told apart by their fault', () => assert.match(why('1.6.19') ?? '', /typed after an agent/));

  for (const version of [
    '1.7.3',
    '1.7.5',
    '1.7.40',
    '1.6.18',
    '1.6.24',
    '1.60.19',
    '11.7.4',
    '1.7',
    'nightly',
    '',
    null,
  ])
    it(`without one are believed: ${version}`, () => assert.equal(why(version), null));

  it('of others are believed', () => assert.equal(why('1.7.4', 'exceeds-ink'), null));
});

describe('the windows', () => {
  it('are of versions, the end after the beginning, and sourced', () => {
    for (const { recorder, from, until, source } of TRUST_WINDOWS) {
      for (const version of [from, until ?? from]) assert.match(version, /^\d+\.\d+\.\d+$/);
      assert.notEqual(whyNotBelieved({ recorder, version: from }), null);
      assert.ok(source.every(url => URL.canParse(url)) && source.length > 0);
    }
  });
});
