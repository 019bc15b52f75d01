import { strict as assert } from 'node:assert';
import { exportReport } from '../../../../src/core/export';
import { siteFiles } from '../../../../src/core/export/site';
import { sampleReport } from '../../../support/sample-reports';

describe('the published folder', () => {
  const report = sampleReport();
  const contentOf = (files: ReturnType<typeof siteFiles>, name: string) =>
    files.find(file => file.name === name)?.content;

  it('holds the page, the cards, the badge and the data', () => {
    const files = siteFiles(report, null);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['index.html', 'card.svg', 'card-dark.svg', 'badge.svg', 'badge.json', 'report.json'],
    );
    for (const [name, format] of [
      ['card.svg', 'card'],
      ['card-dark.svg', 'card-dark'],
      ['badge.svg', 'badge'],
      ['badge.json', 'shields'],
      ['report.json', 'json'],
    ] as const)
      assert.equal(contentOf(files, name), exportReport(report, format));
    assert.deepEqual(siteFiles(report, null), files);
  });

  it('links each of its files from the page, and nothing that is not there', () => {
    for (const ledger of [null, '{}\n']) {
      const files = siteFiles(report, ledger);
      const page = contentOf(files, 'index.html')!;
      const links = [...page.matchAll(/ (?:href|src)="([^"#]+)"/g)].map(([, target]) => target!);
      const own = links.filter(target => !/^(?:https:|data:)/.test(target));
      assert.deepEqual(own, files.map(({ name }) => name).slice(1));
      // What is shown stays behind the # of the address.
      const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => target!);
      for (const target of targets) assert.ok(page.includes(` id="${target}"`), target);
      assert.ok(targets.includes('trend-added'));
      assert.equal(page.includes('--ledger FOLDER'), ledger !== null);
    }
    assert.equal(contentOf(siteFiles(report, '{}\n'), 'ledger.jsonl'), '{}\n');
  });
});
