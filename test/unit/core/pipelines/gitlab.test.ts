import { strict as assert } from 'node:assert';
import { codeQuality, findingsOf } from '../../../../src/core/pipelines';
import { brokenPolicy, HOSTILE, heldLimits, outcome } from '../../../support/check-outcomes';

const digest = (text: string) => `digest of ${text}`;

interface Row {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const rowsOf = (...parts: Parameters<typeof outcome>) =>
  JSON.parse(codeQuality(findingsOf(outcome(...parts)), digest)) as Row[];

describe('a report for GitLab', () => {
  it('is empty where there is nothing to tell', () => assert.deepEqual(rowsOf(heldLimits(), null), []));

  it('has a row for each commit, with all that GitLab asks for', () => {
    const rows = rowsOf(null, brokenPolicy(3, 'Fix the login'));
    assert.equal(rows.length, 3);
    assert.equal(new Set(rows.map(({ fingerprint }) => fingerprint)).size, 3);
    for (const row of rows) {
      assert.deepEqual(
        [row.check_name, row.severity, row.location],
        ['mesa/form-missing', 'major', { path: 'src/a.ts', lines: { begin: 1 } }],
      );
      assert.match(row.description, /"Fix the login" declares AI without /);
    }
  });

  it('has a row for a limit, which is at no file', () => {
    const limits = { ...heldLimits(), holds: false, broken: ['30 % of the lines are declared AI.'] };
    const [row] = rowsOf(limits, null);
    assert.deepEqual([row!.check_name, row!.location.path], ['ai-share', '.']);
  });

  it('holds no sign that hides or breaks a line', () => {
    for (const hostile of HOSTILE)
      for (const { description } of rowsOf(null, brokenPolicy(1, hostile)))
        assert.doesNotMatch(description, /[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });
});
