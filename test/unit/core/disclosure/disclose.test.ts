import { strict as assert } from 'node:assert';
import {
  disclose,
  disclosuresIn,
  FORM_IDS,
  FORMS,
  type FormId,
  toldOfReport,
} from '../../../../src/core/disclosure';
import { type Report, SOURCE } from '../../../../src/core/report';
import { HIDDEN, HOSTILE, infested, NAMED_REPORTS, sampleReport } from '../../../support/sample-reports';

/** SPDX demands a date; the others do without. */
const dated = (report: Report): Report => ({
  ...report,
  repository: { ...report.repository, headDate: report.repository.headDate ?? '2026-01-02T03:04:05Z' },
});
const written = (report: Report, form: FormId) => disclose(toldOfReport(dated(report)), form);

describe('a disclosure', () => {
  let hostile: readonly Report[] = [];
  before(() => {
    hostile = HOSTILE.map(infested);
  });

  it('is for each of the forms, which stand in the order of their names', () => {
    assert.deepEqual(
      FORMS.map(({ id }) => id),
      FORM_IDS,
    );
    assert.equal(new Set(FORMS.map(({ file }) => file)).size, FORMS.length);
  });

  for (const id of FORM_IDS) {
    it(`asks neither clock nor locale, and is the same every time: ${id}`, () => {
      const reports = () => NAMED_REPORTS.map(([, report]) => report());
      const [some, same] = [reports(), reports()];
      const texts = some.map(report => written(report, id));
      const again = withoutSurroundings(() => same.map(report => written(report, id)));
      assert.deepEqual(again, texts);
      for (const text of texts) assert.match(text, /[^\n]\n$/);
    });

    it(`names commit, rule, program, its source and how to count again: ${id}`, () => {
      const { repository, rule } = sampleReport();
      const text = written(sampleReport(), id);
      for (const part of [repository.head, rule.hash, 'writes-itself 0.0.0', SOURCE, 'writes-itself verify '])
        assert.ok(text.includes(part), part);
    });

    it(`bears its own record alone, whatever the repository calls itself: ${id}`, () => {
      for (const report of hostile) {
        const disclosure = written(report, id);
        assert.doesNotMatch(disclosure, HIDDEN);
        const [found, ...more] = disclosuresIn(disclosure);
        assert.deepEqual(
          [found?.record?.form, found?.record?.commit, more],
          [id, sampleReport().repository.head, []],
        );
      }
    });
  }

  it('leaves blank what a person has to affirm, outside of what is measured', () => {
    for (const id of ['joss', 'pyopensci'] as const) {
      const [, own = ''] = written(sampleReport(), id).split('<!-- end of writes-itself disclosure -->\n');
      assert.match(own, /Left to the (authors|people who submit)/);
      assert.match(own, /\[TO BE\s+WRITTEN BY THE (AUTHORS|MAINTAINERS)\]/);
      assert.doesNotMatch(own, /\d|\[x\]/i);
    }
  });

  it('tells at a release what is new, too', () => {
    const text = written(sampleReport(), 'release-notes');
    assert.match(text, /lines of project that came between v0\.\d+ and v0\.\d+, at least/);
    assert.match(text, /\n\nOf the [\d,]+ lines of project, at least/);
    const later = { ...sampleReport().repository, head: 'f'.repeat(40) };
    assert.doesNotMatch(written({ ...sampleReport(), repository: later }, 'release-notes'), /came between/);
  });
});

/** Throws where a clock, a time zone, a locale or chance is asked. */
function withoutSurroundings<T>(make: () => T): T {
  const refuse = (): never => assert.fail('the surroundings are asked');
  const targets: readonly (readonly [object, string])[] = [
    [Date, 'now'],
    [Math, 'random'],
    [Number.prototype, 'toLocaleString'],
    [Date.prototype, 'toLocaleString'],
    [String.prototype, 'localeCompare'],
    [String.prototype, 'toLocaleLowerCase'],
    [globalThis, 'Date'],
    [globalThis, 'Intl'],
  ];
  const before = targets.map(([target, key]) => Object.getOwnPropertyDescriptor(target, key)!);
  for (const [target, key] of targets)
    Object.defineProperty(target, key, { value: refuse, configurable: true });
  try {
    return make();
  } finally {
    for (const [i, [target, key]] of targets.entries()) Object.defineProperty(target, key, before[i]!);
  }
}
