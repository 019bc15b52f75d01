import { strict as assert } from 'node:assert';
import { loadCatalogue, MarkReader } from '../../../../src/core/evidence';
import { byAuthor, withMessage } from '../../../support/commits';
import { CLAUDE } from '../../../support/people';

const reader = new MarkReader(loadCatalogue());
const marksOf = (message: string) => reader.read(withMessage(message));

describe('marks of a commit', () => {
  it('say of every trailer whom it names', () => {
    const { trailers } = marksOf(
      `Fix\n\nCo-authored-by: ${CLAUDE}\nSigned-off-by: ${CLAUDE}\nSigned-off-by: Ada Berg <ada@berg.dev>\nAssisted-by: Bob Stone <bob@stone.dev>\nAssisted-by: Codex:gpt-5.2 sparse\nFixes: #12\nReviewed-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>\nReviewed-by: ${CLAUDE}\nhttps://github.com/git-ai-project/git-ai/pull/1482\n`,
    );
    assert.deepEqual(
      trailers.map(({ key, names }) => `${key} ${names}`),
      [
        'Co-authored-by ai',
        'Signed-off-by ai',
        'Signed-off-by person',
        'Assisted-by person',
        'Assisted-by ai',
        'Fixes other',
        'Reviewed-by person',
        'Reviewed-by ai',
        'https other',
      ],
    );
  });

  it('tell where each stands', () => {
    const { marks, isByAgent } = marksOf(
      `aider: Fix\n\nGenerated with [Claude Code](https://claude.com/claude-code)\n\nAssisted-by: Codex:gpt-5.2\nCo-authored-by: ${CLAUDE}\n`,
    );
    const places = marks.map(({ where, key }) => `${where} ${key}`);
    for (const place of ['trailer Assisted-by', 'coauthor Co-authored-by', 'body null'])
      assert.ok(places.includes(place), `${place} in ${places}`);
    assert.equal(isByAgent, false);
  });

  it('find links to conversations, and trailers that name one', () => {
    const { conversations } = marksOf(
      'Fix\n\nSee https://claude.ai/share/0a1b2c3d-aaaa-bbbb-cccc-0123456789ab\nDocs: https://claude.com/docs\n\nClaude-Session: https://claude.ai/code/session_01\nAgent-Session-Id: 12345\nSession: of the council\n',
    );
    assert.deepEqual(conversations, [
      'See https://claude.ai/share/0a1b2c3d-aaaa-bbbb-cccc-0123456789ab',
      'Claude-Session: https://claude.ai/code/session_01',
      'Agent-Session-Id: 12345',
    ]);
  });

  it('know an agent as author, and no other bot', () => {
    assert.equal(reader.read(byAuthor(CLAUDE)).isByAgent, true);
    const bot = reader.read(byAuthor('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>'));
    assert.deepEqual([bot.isByAgent, bot.marks], [false, []]);
  });

  it('leave out what a message quotes, takes back or shows', () => {
    const quoted = marksOf(`Revert "Fix"\n\nOriginal message:\nCo-authored-by: ${CLAUDE}\n`);
    const fenced = marksOf(`Tell how\n\n\`\`\`\nAssisted-by: Codex:gpt-5.2\n\`\`\`\n`);
    assert.deepEqual([quoted.marks, quoted.trailers, fenced.marks], [[], [], []]);
  });
});
