import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/report';
import { build, cli } from '../support/command-line';
import { Sample } from '../support/command-line-sample';

describe('verify', () => {
  let sample: Sample;
  before(() => {
    build();
    sample = new Sample();
  });
  after(() => sample.dispose());

  const verified = (report: unknown, ...args: string[]) => {
    const file = join(sample.folder, 'verify.json');
    writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
    return cli(['verify', file, ...args], { cwd: sample.repo.dir });
  };
  const made = () => JSON.parse(sample.run('report').stdout) as Report;

  it('finds a report equal, also after the repository went on', () => {
    const report = made();
    assert.deepEqual(verified(report), { status: 0, stdout: 'equal\n', stderr: '' });
    sample.repo.checkout('side').tag('v9.9');
    assert.equal(verified(report, sample.repo.dir).stdout, 'equal\n');
    sample.repo.checkout('main');
  });

  it('names the first difference, with 1', () => {
    const report = made();
    const wrong = { ...report, living: { ...report.living, pair: report.living.pair + 1 } };
    assert.deepEqual(verified(wrong), {
      status: 1,
      stdout: 'different at living.pair: the report says 5, recomputed is 4\n',
      stderr: '',
    });
    const other = { ...report, rule: { ...report.rule, hash: 'f'.repeat(64) } };
    assert.match(verified(other).stdout, /^different at rule\.hash: /);
    const shorter = { ...report, trend: [] };
    assert.match(verified(shorter).stdout, /^different at trend\.0: the report says nothing, /);
    const hostile = { ...report, paths: [{ ...report.paths[0]!, path: '\u009b2J\u202e' }] };
    assert.doesNotMatch(verified(hostile).stdout.trimEnd(), /[\p{Cc}\p{Cf}]/u);
  });

  it('refuses with 2 what is no report, or one by a rule it does not have', () => {
    const report = made();
    const refused: readonly [unknown, RegExp][] = [
      ['{', /not JSON/],
      ['', /not JSON/],
      [[], /not a report/],
      [{ ...report, schemaVersion: 3 }, /not a report: schemaVersion/],
      [{ ...report, schemaVersion: 1 }, /made by an older version/],
      [{ schemaVersion: 1, share: { low: 0, likely: 0, high: 1 } }, /made by an older version/],
      [{ ...report, share: undefined }, /not a report: share/],
      [{ ...report, rule: { ...report.rule, id: 'strict' } }, /no rule called "strict"/],
    ];
    for (const [data, sentence] of refused) {
      const { status, stdout, stderr } = verified(data);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, sentence);
    }
  });

  it('refuses with 3 a report about another repository', () => {
    const report = made();
    const repository = { ...report.repository, head: 'f'.repeat(40) };
    assert.equal(verified({ ...report, repository }).status, 3);
  });
});
