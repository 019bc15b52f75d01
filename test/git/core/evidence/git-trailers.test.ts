import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type GitTrailer, gitTrailers } from '../../../../src/core/evidence/git-trailers';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';

const SIGNED = 'Signed-off-by: Bob Stone <bob@stone.dev>';
const WITH = 'Co-authored-by: Claude <noreply@anthropic.com>';

/** What git says of messages, each of a commit of its own. */
function byGit(repo: TestRepo, messages: readonly string[]): GitTrailer[][] {
  for (const message of messages) repo.commit({ message });
  const format = '--format=%x01%(trailers:only,unfold,separator=%x02)';
  const records = runGit(repo.dir, ['log', '--reverse', format]).toString('utf8').split('\x01').slice(1);
  return records.map(record =>
    record
      .replace(/\n$/, '')
      .split('\x02')
      .filter(line => line !== '')
      .map(line => {
        const at = line.indexOf(':');
        return {
          key: line.slice(0, at).trim(),
          value: line
            .slice(at + 1)
            .replace(/\s+/g, ' ')
            .trim(),
        };
      }),
  );
}

describe('the trailers that git reads', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const MESSAGES: Readonly<Record<string, string>> = {
    'last paragraph': `Fix\n\nBecause.\n\n${WITH}\n`,
    'two in the last paragraph': `Fix\n\n${WITH}\n${SIGNED}\n`,
    'a paragraph before the last': `Fix\n\n${WITH}\n\n${SIGNED}\n`,
    'with text': `Fix\n\nIt was wrong.\n${WITH}\n`,
    'with text and a line that git wrote': `Fix\n\nIt was wrong.\n${WITH}\n${SIGNED}\n`,
    'with much text and a line that git wrote': `Fix\n\na\nb\nc\nd\ne\nf\ng\n${WITH}\n${SIGNED}\n`,
    'below the subject': `Fix\n${WITH}\n`,
    'alone in the message': `${WITH}\n`,
    indented: `Fix\n\n  ${WITH}\n`,
    continued: `Fix\n\nCo-authored-by: Claude\n <noreply@anthropic.com>\n`,
    'blanks before the colon': `Fix\n\nCo-authored-by : Claude\n`,
    'no value': `Fix\n\nCo-authored-by:\n`,
    'above comments': `Fix\n\n${WITH}\n\n# a comment\n`,
    'above conflicts': `Fix\n\n${WITH}\n\nConflicts:\n\ta.ts\n\tb.ts\n`,
    'above a rule': `Fix\n\n${WITH}\n---\n`,
    'below a rule': `Fix\n\n---------\n\n${WITH}\n`,
    'with carriage returns': `Fix\r\n\r\n${WITH}\r\n`,
    'an address of the web': `Fix\n\nhttps://example.com/a\n`,
    'blank lines first': `\n\n${WITH}\n`,
    'blanks in the blank line': `Fix\n  \n${WITH}\n`,
    nothing: '',
  };

  it('are what git log says, in every place', () => {
    const messages = Object.values(MESSAGES);
    const expected = byGit(repo, messages);
    Object.keys(MESSAGES).forEach((name, i) => {
      assert.deepEqual(gitTrailers(messages[i]!), expected[i], name);
    });
    assert.ok(expected.flat().length > 10);
  });

  it('are what git log says of messages at random', () => {
    const line = fc.constantFrom(
      ...['', '', '', WITH, SIGNED, 'text', ' continued', '\ttab', '# comment', 'Conflicts:', 'Key : value'],
      ...['key:', ': none', '(cherry picked from commit 0123)', 'Signed-off-by:x', 'a b: c', '-: x', '  '],
    );
    const sample = fc.sample(fc.array(line, { maxLength: 12 }), { numRuns: 400, seed: 7 });
    const messages = sample.map(lines => `Subject\n${lines.join('\n')}\n`);
    const expected = byGit(repo, messages);
    messages.forEach((message, i) => {
      assert.deepEqual(gitTrailers(message), expected[i], JSON.stringify(message));
    });
  });
});
