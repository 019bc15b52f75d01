import { strict as assert } from 'node:assert';
import { branchFinding, loadCatalogue, mergedBranch } from '../../../../src/core/evidence';
import { seconds, withMessage } from '../../../support/commits';

const catalogue = loadCatalogue();
const MERGE = { parents: ['a'.repeat(40), 'b'.repeat(40)] };

const BRANCHES: readonly (readonly [subject: string, branch: string | null])[] = [
  ['Merge pull request #12 from ada/claude/fix-x1y2z', 'claude/fix-x1y2z'],
  ["Merge branch 'claude/fix' into 'main'", 'claude/fix'],
  ["Merge branch 'claude/fix' into main", 'claude/fix'],
  ["Merge branch 'claude/fix' of https://host/o/r", 'claude/fix'],
  ["Merge branch 'main' into claude/fix", 'main'],
  ["Merge remote-tracking branch 'origin/codex/fix'", 'codex/fix'],
  ['Merged in codex/fix (pull request #3)', 'codex/fix'],
  ['Merge pull request 7 from codex/fix into main', 'codex/fix'],
  ["Merge pull request 'Fix it' (#3) from ada:codex/fix into main", 'codex/fix'],
  ['Merge everything', null],
];

const SIGNS: readonly (readonly [subject: string, agent: string | null])[] = [
  ['Merge pull request #12 from ada/claude/fix-x1y2z', 'Claude Code'],
  ['Merge pull request #12 from ada/copilot/fix-login', 'GitHub Copilot coding agent'],
  ['Merge pull request #12 from ada/cursor/fix-a1b2', 'Cursor'],
  ['Merge pull request #12 from ada/codex/fix', 'OpenAI Codex'],
  ['Merge pull request #12 from ada/devin/1712345678-fix', 'Devin'],
  ['Merge pull request #12 from ada/openhands-fix-issue-9', 'OpenHands'],
  ['Merge pull request #12 from ada/fix-login-12345678901234567890', 'Jules'],
  ['Merge pull request #12 from ada/backup-20250101123000123', null],
  ['Merge pull request #12 from codex/fix-login', null],
  ['Merge pull request #12 from ada/codex-release-watch', null],
  ['Merge pull request #12 from ada/claude-4-rest-of-updates', null],
  ['Merge pull request #12 from ada/devin/fix', null],
  ["Merge branch 'vk/autoconf-gettext' into next", null],
  ["Merge branch 'main' into claude/fix", null],
];

describe('branches in merge subjects', () => {
  for (const [subject, branch] of BRANCHES) {
    it(subject, () => assert.equal(mergedBranch(withMessage(`${subject}\n`, MERGE)), branch));
  }

  for (const [subject, agent] of SIGNS) {
    it(`${subject} is ${agent ?? 'nobody'}`, () =>
      assert.equal(branchFinding(withMessage(subject, MERGE), catalogue)?.agent ?? null, agent));
  }

  it('count in merges only, and not before the tool was there', () => {
    const subject = "Merge branch 'codex/fix'";
    assert.equal(branchFinding(withMessage(subject), catalogue), null);
    const old = { ...MERGE, committerTime: seconds('2019-01-01') };
    assert.equal(branchFinding(withMessage(subject, old), catalogue), null);
  });

  it('give no authorship where the prefix is an ordinary word', () => {
    assert.equal(branchFinding(withMessage("Merge branch 'factory/fix'", MERGE), catalogue)?.gives, 'none');
  });
});
