import { strict as assert } from 'node:assert';
import { CLASSES } from '../../../../src/core/model';
import {
  type ExplainedCommit,
  type ExplanationWords,
  explanationMarkdown,
} from '../../../../src/core/report';

const ID = 'ab'.repeat(20);
const OTHER = 'cd'.repeat(20);
const about: ExplainedCommit = {
  commit: ID,
  date: '2025-01-01T00:00:00Z',
  author: 'Ada',
  subject: 'Work',
  class: 'unknown',
  agents: [],
  evidence: [],
  users: null,
};

describe('an explanation in Markdown', () => {
  it('says who declared AI, where, and how long before', () => {
    const said = (days: number) =>
      explanationMarkdown({ ...about, users: { person: 'Ada *B*', commit: OTHER, days } });
    assert.match(said(0), /Ada \\\*B\\\* declared AI in commit `cdcdcdcdcdcd`, less than a day before\. /);
    assert.match(said(1), /, 1 day before\. /);
    assert.match(said(91), /, 91 days before\. /);
  });

  it('heads what is known of a line where that is not what its commit says', () => {
    const agent = { agent: 'OpenAI Codex', model: null };
    const recorded = explanationMarkdown({ ...about, line: { class: 'agent', basis: 'record', agent } });
    assert.match(
      recorded,
      /\n- The line is \*\*agent\*\*, by OpenAI Codex: so a tool recorded it .*\n- Commit /,
    );
    const joined = explanationMarkdown({ ...about, line: { class: 'pair', basis: 'commit', agent } });
    assert.match(joined, /The line is \*\*pair\*\*, by OpenAI Codex: so says the commit of a joined branch/);
    const plain = explanationMarkdown({ ...about, line: { class: 'unknown', basis: 'none', agent: null } });
    assert.doesNotMatch(plain, /The line is/);
  });

  it('says of a commit that declares AI that this is the reason', () => {
    const users = { person: 'Ada', commit: ID, days: 0 };
    assert.match(explanationMarkdown({ ...about, class: 'pair', users }), /it declares AI itself/);
  });

  it('says where a commit does not count with AI users', () => {
    assert.match(explanationMarkdown(about), /Not counted with AI users: .* 91 days/);
    assert.match(explanationMarkdown({ ...about, class: 'human' }), /Not counted with AI users/);
  });

  it('says of joined messages which of them declare nothing', () => {
    const parts = [
      { title: 'one', class: 'pair', signs: ['x'] },
      { title: '*two*', class: 'unknown', signs: [] },
    ] as const;
    const text = explanationMarkdown({ ...about, class: 'pair', parts });
    assert.match(text, /## Joined messages\n\n- one: \*\*pair\*\*\n- \\\*two\\\*: declares nothing\n/);
    assert.doesNotMatch(explanationMarkdown(about), /Joined/);
  });

  it('says of each class, in words of its own, what would change it', () => {
    const told = CLASSES.map(name => {
      const [, end] = explanationMarkdown({ ...about, class: name }).split('\n\n## What would change it\n\n');
      assert.match(end!, /^[A-Z].*\.\n$/);
      return end;
    });
    assert.equal(new Set(told).size, CLASSES.length);
  });

  it('says nothing in English where other words are given, but what others said', () => {
    const other = new Proxy({} as ExplanationWords, {
      get:
        () =>
        (...told: readonly unknown[]) =>
          `§${told.join(' ')}§`,
    });
    const text = explanationMarkdown(
      {
        ...about,
        class: 'pair',
        agents: [{ agent: 'Claude', model: null }],
        evidence: [{ sign: 'a.sign', where: 'trailer', text: 'Said' }],
        users: { person: 'Ada', commit: OTHER, days: 2 },
        parts: [{ title: 'Part', class: 'unknown', signs: [] }],
        recorded: { recorder: 'tool', version: '1', files: 1, ai: 2, human: 3 },
        line: { class: 'agent', basis: 'record', agent: null },
        squash: { branch: 'refs/heads/x', commits: [{ commit: OTHER, class: 'agent', lines: 4 }] },
      },
      other,
    );
    const ours = text.replace(/§[^\n]*§/g, '').match(/[A-Za-z]+/g);
    assert.deepEqual(ours, ['Work', 'Said', 'Part']);
  });
});
