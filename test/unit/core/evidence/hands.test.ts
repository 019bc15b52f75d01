import { strict as assert } from 'node:assert';
import { HANDS, HandReader, loadCatalogue, plainHands } from '../../../../src/core/evidence';
import { identity, withMessage } from '../../../support/commits';

const reader = new HandReader(loadCatalogue());
const { author: A, committer: C, forge: F, reviewer: R } = HANDS;

const ADA = 'Ada Berg <ada@berg.dev>';
const CLAUDE = 'Claude Code <noreply@anthropic.com>';
const GITHUB = 'GitHub <noreply@github.com>';
const BOT = 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>';

const CASES: readonly (readonly [author: string, committer: string, message: string, bits: number])[] = [
  [ADA, ADA, 'Fix', A | C],
  [ADA, GITHUB, 'Fix', A | F],
  [CLAUDE, CLAUDE, 'Fix', 0],
  [CLAUDE, ADA, 'Fix', C],
  [CLAUDE, GITHUB, 'Fix', F],
  [BOT, BOT, 'Fix', 0],
  ['copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>', GITHUB, 'Fix', F],
  [CLAUDE, CLAUDE, `Fix\n\nSigned-off-by: ${ADA}\n`, R],
  [CLAUDE, GITHUB, `Fix\n\nReviewed-by: ${ADA}\n`, F | R],
  // Nobody asks who reviewed what a person committed.
  [CLAUDE, ADA, `Fix\n\nReviewed-by: ${ADA}\n`, C],
  [CLAUDE, CLAUDE, `Fix\n\nReviewed-by: ${CLAUDE}\n`, 0],
  [CLAUDE, CLAUDE, `Fix\n\nApproved-by: ${BOT}\n`, 0],
  // Who ran the agent is named before its mark.
  ['Ada Berg (aider) <ada@berg.dev>', 'Ada Berg (aider) <ada@berg.dev>', 'Fix', A | C],
  ['Ada Berg (claude-sonnet-4) <ada@berg.dev>', GITHUB, 'Fix', A | F],
  // Tools credit whoever reported.
  [CLAUDE, CLAUDE, `Fix\n\nCo-authored-by: ${ADA}\n`, 0],
  [CLAUDE, 'GitHub <ada@berg.dev>', 'A person of that name', C],
  [CLAUDE, 'GitLab <noreply@gitlab.com>', 'Fix', F],
  [CLAUDE, 'Gitea <gitea@example.org>', 'Fix', F],
];

describe('whose names a commit bears', () => {
  for (const [author, committer, message, bits] of CASES)
    it(`${author}, ${committer}, ${JSON.stringify(message)}`, () => {
      const commit = { ...withMessage(message), author: identity(author), committer: identity(committer) };
      assert.equal(reader.of(commit), bits);
      assert.equal(reader.of(commit), bits);
    });

  it('is plain where nothing of a machine is in it', () => {
    const commit = { ...withMessage('Fix'), author: identity(ADA), committer: identity(ADA) };
    assert.equal(plainHands(commit), A | C);
    assert.equal(plainHands({ ...commit, committer: identity(GITHUB) }), A | F);
  });
});
