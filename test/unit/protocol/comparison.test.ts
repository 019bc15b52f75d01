import { strict as assert } from 'node:assert';
import { comparedReportSchema, sidesSchema } from '../../../src/protocol/comparison';
import { SAMPLE } from '../../support/page-sample';

/** As version 1 wrote it: another figure stands in the place of `users`. */
function versionOne(): unknown {
  const withoutUsers = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutUsers);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => key !== 'users' && key !== 'estimate');
    return Object.fromEntries(entries.map(([key, inner]) => [key, withoutUsers(inner)]));
  };
  return { ...(withoutUsers(SAMPLE) as object), schemaVersion: 1 };
}

describe('a report to be compared', () => {
  it('is what is compared of a whole one, and no more', () => {
    const { share, living, trend, ...rest } = comparedReportSchema.parse(SAMPLE);
    assert.deepEqual(share, SAMPLE.share);
    assert.equal(living.counted, SAMPLE.living.counted);
    assert.equal(trend.length, SAMPLE.trend.length);
    assert.ok(!('paths' in rest) && !('series' in rest));
    const named = (languages: readonly { language: string | null }[]) =>
      languages.map(({ language }) => language);
    assert.deepEqual(named(rest.languages ?? []), named(SAMPLE.languages));
  });

  it('may be of an older version, which knows less', () => {
    const old = comparedReportSchema.parse(versionOne());
    assert.equal(old.schemaVersion, 1);
    assert.deepEqual(old.share, {
      low: SAMPLE.share.low,
      users: null,
      high: SAMPLE.share.high,
      estimate: null,
    });
  });

  it('may have languages, which decide nothing where they have another form', () => {
    const languages = [{ language: 'Go', living: SAMPLE.roles[0]!.living }];
    assert.equal(comparedReportSchema.parse({ ...SAMPLE, languages }).languages?.[0]?.language, 'Go');
    assert.equal(comparedReportSchema.parse({ ...SAMPLE, languages: 'Go' }).languages, undefined);
  });

  for (const [what, value] of [
    ['nothing', null],
    ['another file', { name: 'writes-itself', version: '0.1.0' }],
    ['a share above all', { ...SAMPLE, share: { ...SAMPLE.share, low: 2 } }],
  ] as const)
    it(`is not ${what}`, () => assert.equal(comparedReportSchema.safeParse(value).success, false));
});

describe('the sides that outlive a page', () => {
  it('are two, each of a known kind', () => {
    const head = { kind: 'head', repository: '/r/.git' };
    const file = { kind: 'file', uri: 'file:///r.json' };
    assert.deepEqual(sidesSchema.parse([head, file]), [head, file]);
    for (const wrong of [[head], [head, head, head], [head, { kind: 'command', uri: 'x' }], undefined])
      assert.equal(sidesSchema.safeParse(wrong).success, false);
  });
});
