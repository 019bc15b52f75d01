import { strict as assert } from 'node:assert';
import { DEFAULT_ERA_START, loadCatalogue } from '../../../../src/core/evidence';
import { readOverride } from '../../../../src/core/rule';
import { identify } from '../../../../src/core/rule/identity';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const catalogue = loadCatalogue();
const override = (data: object) => readOverride(Buffer.from(JSON.stringify(data))).override;
const hashWith = (data: object | null, eraStart = DEFAULT_ERA_START) =>
  identify('default', catalogue, eraStart, data === null ? null : override(data)).hash;

describe('the hash of a rule', () => {
  it('is that of the files at the analysed commit, not of the work tree or the head', async () => {
    const repo = new TestRepo();
    try {
      const before = repo.write('a', '1\n').commit();
      const after = repo.write('.writes-itself.json', '{"exclude": ["a"]}').commit();
      const at = async (revision: string) => (await reportOf(repo, { revision })).rule;
      assert.equal((await at(before)).hash, hashWith(null));
      assert.equal((await at(after)).hash, hashWith({ exclude: ['a'] }));
      assert.match((await at(after)).summary.join('\n'), /0 own signs, 0 declared commits, 1 left-out globs/);
    } finally {
      repo.dispose();
    }
  });
});
