import { strict as assert } from 'node:assert';
import packageFile from '../../../../package.json';
import { exportReport } from '../../../../src/core/export';
import { SOURCE } from '../../../../src/core/report';
import { sampleReport } from '../../../support/sample-reports';

describe('the place of the program', () => {
  it('is the one that package.json names', () => assert.equal(SOURCE, packageFile.repository.url));

  for (const format of ['markdown', 'html'] as const)
    it(`stands beside the command that computes a report again: ${format}`, () => {
      const text = exportReport(sampleReport(), format);
      assert.ok(text.includes(SOURCE) && text.includes(' report --rev '));
      assert.deepEqual(
        [...text.matchAll(/https?:\/\/[^\s"'<)]+/g)]
          .filter(([url]) => !url.startsWith(SOURCE))
          .map(([url]) => url),
        format === 'html' ? [...text.matchAll(/http:\/\/www\.w3\.org[^\s"'<)]*/g)].map(([url]) => url) : [],
      );
    });
});
