import { strict as assert } from 'node:assert';
import { DEFAULT_ERA_START, judge, loadCatalogue, unrecognisedMarks } from '../../../../src/core/evidence';
import { withMessage } from '../../../support/commits';

const catalogue = loadCatalogue();

function marksIn(body: string): string[] {
  const commit = withMessage(`S\n\n${body}\n`);
  return unrecognisedMarks(commit, judge(commit, catalogue, { eraStart: DEFAULT_ERA_START }), catalogue);
}

describe('unrecognised marks', () => {
  it('are keys that speak of AI, machines as co-authors, and footers', () => {
    assert.deepEqual(marksIn('Acme-Agent-Run: 12'), ['Acme-Agent-Run:']);
    assert.deepEqual(marksIn('Co-authored-by: Acme <noreply@acme.example>'), [
      'Co-authored-by: Acme <noreply@acme.example>',
    ]);
    assert.deepEqual(marksIn('Generated with [openapi-generator](https://x.example)'), [
      'Generated with [openapi-generator]',
    ]);
    assert.deepEqual(marksIn('🤖 done with Acme in 12 steps'), ['🤖 done with Acme in # steps']);
    assert.deepEqual(marksIn('🤖 Add robot emoji'), []);
  });

  it('are none where a row knows the line, and none in ordinary messages', () => {
    assert.deepEqual(marksIn('Co-authored-by: Claude <noreply@anthropic.com>'), []);
    assert.deepEqual(marksIn('🤖 Generated with [Claude Code](https://claude.ai/code)'), []);
    assert.deepEqual(marksIn('Signed-off-by: Ada <ada@berg.dev>\nCo-authored-by: Bob <b@b.dev>'), []);
    assert.deepEqual(
      marksIn('Co-authored-by: renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>'),
      [],
    );
    assert.deepEqual(marksIn('The agent: it runs'), []);
  });

  it('are shortened, and hold nothing that could hide', () => {
    const [mark] = marksIn(`Co-authored-by: A\u202e${'b'.repeat(300)} <noreply@x.example>`);
    assert.ok(mark === undefined || (mark.length <= 80 && !mark.includes('\u202e')));
  });
});
