import { strict as assert } from 'node:assert';
import { exportReport } from '../../../../src/core/export';
import { HIDDEN, HOSTILE, infested, NAMED_REPORTS, sampleReport } from '../../../support/sample-reports';
import { assertInert, tagsIn } from '../../../support/tags';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

describe('a report as a picture', () => {
  for (const [name, report] of NAMED_REPORTS)
    it(`is whole, loads nothing and runs nothing: ${name}`, () => {
      const svg = exportReport(report(), 'svg');
      const [root, ...tags] = tagsIn(svg);
      assertInert(tags);
      assert.deepEqual(
        [root?.name, root?.attributes.xmlns, root?.attributes.role, root?.attributes.width],
        ['svg', 'http://www.w3.org/2000/svg', 'img', '1200'],
      );
      assert.doesNotMatch(svg, /NaN|Infinity|undefined|\[object/);
      const ids = new Set(tags.map(({ attributes }) => attributes.id));
      for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) assert.ok(ids.has(id), id);
    });

  it('stands alone: what it is about, the answer, and by what it was made', () => {
    const report = sampleReport();
    const svg = exportReport(report, 'svg');
    const { share } = report;
    assert.ok(svg.includes('>How much of project did AI write?<'));
    assert.ok(svg.includes(`${percent(share.low!)} of `));
    assert.ok(
      svg.includes(
        `${percent(share.users!)} with those by people who use AI, up to ${percent(share.high!)}<`,
      ),
    );
    assert.ok(
      svg.includes(
        `Commit ${report.repository.head.slice(0, 12)} of ${report.repository.headDate!.slice(0, 10)}`,
      ),
    );
    assert.ok(svg.includes(`rule default ${report.rule.hash.slice(0, 12)}`));
  });

  const expected = tagsIn(exportReport(infested('plain'), 'svg')).map(({ name }) => name);
  for (const text of HOSTILE)
    it(`keeps ${JSON.stringify(text.slice(0, 30))} harmless`, () => {
      const svg = exportReport(infested(text), 'svg');
      const tags = tagsIn(svg);
      assertInert(tags);
      assert.ok(tags.length <= expected.length + 40, 'labels alone may come or go');
      assert.deepEqual(
        [...new Set(tags.map(({ name }) => name))].filter(name => !expected.includes(name)),
        [],
      );
      assert.doesNotMatch(svg, HIDDEN);
      assert.ok(svg.length < 100_000);
    });
});
