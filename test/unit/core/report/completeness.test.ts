import { strict as assert } from 'node:assert';
import { exportReport, FORMATS } from '../../../../src/core/export';
import {
  completenessNotes,
  incompleteInShort,
  incompleteReason,
  isCutShort,
  NO_SHARE,
} from '../../../../src/core/report';
import * as page from '../../../../src/webview/words/completeness';
import { cutReport, emptyReport, incompleteReport, sampleReport } from '../../../support/sample-reports';

const REASONS = ['shallow', 'missing-commits', 'partial'];

describe('a history that is not complete', () => {
  it('is no matter where it is', () => {
    for (const report of [sampleReport(), emptyReport()])
      assert.deepEqual([completenessNotes(report), incompleteInShort(report)], [[], null]);
  });

  it('is said in sentences that a note can hold, and in two words', () => {
    for (const reason of [...REASONS, 'something-new']) {
      const report = {
        ...incompleteReport(),
        repository: { ...incompleteReport().repository, reasons: [reason] },
      };
      const [note, ...more] = completenessNotes(report);
      assert.deepEqual([note, more], [`${incompleteReason(reason)}.`, []]);
      assert.ok(note!.length < 200 && !note!.includes('\n'));
      assert.ok(incompleteInShort(report)!.length < 30);
    }
  });

  it('is said by every format, with the same words where there is room for them', () => {
    for (const report of [incompleteReport(), cutReport()])
      for (const { id } of FORMATS) {
        const text = exportReport(report, id).replaceAll('&quot;', '"').replaceAll('""', '"');
        assert.match(text, /shallow/, id);
        if (['markdown', 'html', 'csv', 'svg', 'badge'].includes(id))
          assert.ok(text.includes(`${incompleteReason('shallow')}.`), id);
      }
  });

  it('gives no share where it is cut before any line was written: no format has a percentage that claims one', () => {
    const report = cutReport();
    assert.ok(isCutShort(report) && !isCutShort(incompleteReport()) && !isCutShort(emptyReport()));
    assert.deepEqual(completenessNotes(report)[0], `${NO_SHARE}.`);
    for (const id of ['markdown', 'badge', 'shields'] as const)
      assert.doesNotMatch(exportReport(report, id), /\d\.\d%/, id);
    const rows = exportReport(report, 'csv').split('\r\n');
    const low = rows[0]!.split(',').indexOf('low');
    assert.ok(rows.filter(row => row.startsWith('total')).every(row => row.split(',')[low] === ''));
  });

  it('is told in the same words on a page', () => {
    for (const reason of REASONS) assert.equal(page.incompleteReason(reason), incompleteReason(reason));
    assert.equal(page.noShare(), NO_SHARE);
  });
});
