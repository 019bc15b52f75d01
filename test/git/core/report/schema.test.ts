import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const FILE = join(import.meta.dirname, '..', '..', '..', '..', 'media', 'report.schema.json');

describe('the published schema of a report', () => {
  it('accepts a real report and refuses a wrong one', async () => {
    const repo = new TestRepo();
    try {
      repo
        .write('a.ts', '1\n2\n')
        .write('logo.png', Buffer.from([0, 1, 2]))
        .commit();
      repo.tag('v1.0');
      const report = await reportOf(repo);
      const strict = { strict: true, strictRequired: true, allErrors: true };
      const accepts = new Ajv2020(strict).compile(JSON.parse(readFileSync(FILE, 'utf8')) as object);
      assert.ok(accepts(report), JSON.stringify(accepts.errors));
      assert.ok(!accepts({ ...report, schemaVersion: 1 }));
      assert.ok(!accepts({ ...report, share: { ...report.share, low: 1.01 } }));
      assert.ok(!accepts({ ...report, living: { ...report.living, agent: -1 } }));
      assert.ok(!accepts({ ...report, repository: { ...report.repository, head: 'main' } }));
    } finally {
      repo.dispose();
    }
  });
});
