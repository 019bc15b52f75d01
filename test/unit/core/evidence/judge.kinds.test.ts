import { strict as assert } from 'node:assert';
import { DEFAULT_ERA_START, judge, loadCatalogue } from '../../../../src/core/evidence';
import type { AuthorClass } from '../../../../src/core/model';
import { commitOf, identity } from '../../../support/commits';
import {
  BOTS,
  BOXES,
  BREAKS,
  DISCLOSED,
  FOOTERS,
  JOINED,
  LINKS,
  NAMED,
  NOT_SAID,
  WORDS,
} from './kind-samples';

const catalogue = loadCatalogue();

function judged(message: string, author = 'Ada Berg <ada@berg.dev>') {
  const who = identity(author);
  return judge(commitOf({ message, author: who, committer: who }), catalogue, {
    eraStart: DEFAULT_ERA_START,
  });
}

const agentsIn = (message: string) => judged(message).agents.map(({ agent }) => agent);

/** Messages of one kind, each with the class that it should get. */
const KINDS: Readonly<Record<string, readonly (readonly [AuthorClass, string, author?: string])[]>> = {
  'line breaks that are written out': BREAKS,
  'what a template, an example or a quotation says': NOT_SAID,
  'lines of forms': DISCLOSED,
  boxes: BOXES,
  footers: FOOTERS,
  'links to conversations': LINKS,
  'names in general trailers': NAMED,
  'joined messages': JOINED,
  machines: BOTS,
  'words about AI': WORDS,
};

for (const [kind, samples] of Object.entries(KINDS))
  describe(kind, () => {
    for (const [wanted, message, author] of samples)
      it(`${wanted}: ${JSON.stringify(message).slice(0, 90)}${author ? ` by ${author}` : ''}`, () => {
        const found = judged(message, author);
        assert.equal(found.class, wanted, JSON.stringify(found.evidence));
      });
  });

describe('what a judgement shows', () => {
  it('is the name of a tool that is in no row, as the mark writes it', () => {
    assert.deepEqual(agentsIn('S\n\n🤖 Generated with [New Tool](https://tool.example)\n'), ['New Tool']);
    const { evidence } = judged('S\n\n🤖 Generated with [New Tool](https://tool.example)\n');
    assert.deepEqual(
      evidence.map(({ sign }) => sign),
      ['footer.robot'],
    );
  });

  it('is the agent that a footer of the robot names, where it is in a row', () =>
    assert.deepEqual(agentsIn('S\n\n🤖 Generated with [Codex](https://openai.com/codex/)\n'), [
      'OpenAI Codex',
    ]));

  it('is a statement that no AI was used, which proves nothing', () => {
    for (const line of ['No AI was used.', 'I did not use any LLM for this.', 'AI usage: none']) {
      const found = judged(`S\n\n${line}\n`);
      assert.deepEqual(
        [found.class, found.evidence.map(({ sign }) => sign)],
        ['unknown', ['no-ai.statement']],
        line,
      );
    }
  });

  it('is, of joined messages, which of them declare AI', () => {
    const message = 'S (#1)\n\n* one\n\nCo-authored-by: Codex <noreply@openai.com>\n\n* two\n\n* three\n';
    const { class: name, parts, evidence } = judged(message);
    assert.equal(name, 'pair');
    assert.deepEqual(
      parts?.map(part => [part.title, part.class]),
      [
        ['one', 'pair'],
        ['two', 'unknown'],
        ['three', 'unknown'],
      ],
    );
    assert.equal(evidence.at(-1)?.text, '1 of 3 joined messages declare AI');
  });
});
