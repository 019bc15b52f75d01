import { strict as assert } from 'node:assert';
import { checkMarkdown } from '../../../../src/core/pipelines';
import { brokenPolicy, HOSTILE, heldLimits, outcome } from '../../../support/check-outcomes';
import { partsOf } from '../../../support/markdown';

describe('a check in Markdown', () => {
  it('says first whether it holds', () => {
    assert.match(checkMarkdown(outcome(heldLimits(), null)), /^### AI check: Holds\n\nThe limits hold: /);
    assert.match(checkMarkdown(outcome(heldLimits(), brokenPolicy(1, 'x'))), /^### AI check: Broken\n/);
    const undecided = brokenPolicy(0, 'x');
    const verdict = { ...undecided.verdict, holds: null };
    assert.match(checkMarkdown(outcome(null, { ...undecided, verdict })), /^### AI check: Undecided\n/);
  });

  it('names 20 commits and counts the others', () => {
    const text = checkMarkdown(outcome(null, brokenPolicy(50, 'Fix the login', 70)));
    assert.equal(text.split('\n').filter(line => line.startsWith('| `')).length, 20);
    assert.match(text, /^and 50 more$/m);
  });

  it('lets no text of a commit become markup', () => {
    for (const hostile of HOSTILE) {
      const parts = partsOf(checkMarkdown(outcome(null, brokenPolicy(2, hostile, 2, 'must', hostile))));
      for (const part of parts) assert.doesNotMatch(part, /^(?:link_open|image|html_)/, hostile);
      assert.equal(parts.filter(part => part.startsWith('tr_open')).length, 3, hostile);
    }
  });
});
