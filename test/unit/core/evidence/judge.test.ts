import { strict as assert } from 'node:assert';
import {
  branchFinding,
  contradictsEra,
  DEFAULT_ERA_START,
  ERA_SIGN,
  type JudgeOptions,
  judge,
  loadCatalogue,
  OVERRIDE_SIGN,
} from '../../../../src/core/evidence';
import type { Attribution, AuthorClass, Commit } from '../../../../src/core/model';
import { byAuthor, commitOf, GITHUB, identity, PERSON, seconds, withMessage } from '../../../support/commits';
import { AUTHORS, BOTS, COAUTHORS, LINES, PEOPLE, SUGGESTIONS } from './judge-samples';

const catalogue = loadCatalogue();

function judged(commit: Commit, options: Partial<JudgeOptions> = {}): Attribution {
  return judge(commit, catalogue, { eraStart: DEFAULT_ERA_START, ...options });
}

/** `agent model` of each, as one text: short to write in a table. */
function agentsIn(attribution: Attribution): string {
  return attribution.agents.map(({ agent, model }) => (model ? `${agent} ${model}` : agent)).join(', ');
}

function expect(commit: Commit, wanted: AuthorClass, agents = ''): void {
  const attribution = judged(commit);
  assert.equal(attribution.class, wanted, JSON.stringify(attribution));
  assert.equal(agentsIn(attribution), agents);
}

describe('judgement of one commit', () => {
  for (const [author, agent] of AUTHORS)
    it(`author ${author}`, () => expect(byAuthor(author), 'agent', agent));

  for (const [value, agent] of COAUTHORS) {
    it(`co-author ${value}`, () => expect(withMessage(`S\n\nCo-authored-by: ${value}\n`), 'pair', agent));
  }

  for (const [value, agent] of SUGGESTIONS) {
    const message = `Update src/login.ts\n\nCo-authored-by: ${value}\n`;
    it(`accepted suggestion of ${value}`, () =>
      expect(withMessage(message, { committer: GITHUB }), 'assist', agent));
  }

  for (const [line, wanted, agents] of LINES)
    it(line, () => expect(withMessage(`S\n\n${line}\n`), wanted, agents));

  for (const person of PEOPLE) it(`person ${person}`, () => expect(byAuthor(person), 'unknown'));

  for (const bot of BOTS) it(`bot ${bot}`, () => expect(byAuthor(bot), 'automation'));

  it('names no agent for a commit without marks', () => expect(commitOf(), 'unknown'));

  it('judges subjects that tools write', () => {
    expect(withMessage('aider: Added a test'), 'agent', 'Aider');
    expect(
      withMessage('<aGiTrack> Add\n\nmodel: claude-opus-4-6\n'),
      'agent',
      'aGiTrack anthropic/claude-opus-4.6',
    );
    expect(withMessage('Revert "aider: Added a test"\n\nThis reverts commit abc.\n'), 'unknown');
  });
});

describe('order of judgement', () => {
  const claude = 'Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>';

  it('keeps the agent as author where the co-author is the person who asked', () => {
    const message = 'S\n\nCo-authored-by: Ada Berg <ada@berg.dev>\n';
    expect(
      byAuthor('Copilot <198982749+Copilot@users.noreply.github.com>', message),
      'agent',
      'GitHub Copilot coding agent',
    );
  });

  it('joins the agent as author with the model of its own trailer', () => {
    const wanted = 'Claude Code anthropic/claude-opus-4.6';
    expect(byAuthor('Claude <noreply@anthropic.com>', `S\n\n${claude}\n`), 'agent', wanted);
    const action = 'claude[bot] <209825114+claude[bot]@users.noreply.github.com>';
    expect(byAuthor(action, `S\n\n${claude}\n`), 'agent', 'Claude Code Action anthropic/claude-opus-4.6');
  });

  it('reads a signature and a trailer as one agent with its model', () => {
    const message = `S\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n\n${claude}\n`;
    expect(withMessage(message), 'pair', 'Claude Code anthropic/claude-opus-4.6');
  });

  it('lets a co-author win over help, and gives a loose model to its vendor', () => {
    const both = 'S\n\nAssisted-by: Opus 4.7\nCo-authored-by: Claude <noreply@anthropic.com>\n';
    expect(withMessage(both), 'pair', 'Claude Code anthropic/claude-opus-4.7');
  });

  it('names all agents, the strongest claim first', () => {
    const message = 'S\n\nAssisted-by: pi:gpt-5.5\nCo-authored-by: Cursor <cursoragent@cursor.com>\n';
    expect(withMessage(message), 'pair', 'Cursor, Pi openai/gpt-5.5');
  });

  it('counts a committer of aider alone as message only, one of Cosine as co-author', () => {
    const aider = commitOf({ committer: identity('Ada Berg (aider) <ada@berg.dev>') });
    expect(aider, 'unknown');
    assert.equal(judged(aider).evidence[0]?.where, 'committer');
    expect(commitOf({ committer: identity('Cosine <agent@cosine.sh>') }), 'pair', 'Cosine');
  });

  it('sees through a bot that signs for an agent, but not for mere help', () => {
    const bot = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
    expect(
      byAuthor(bot, 'S\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n'),
      'pair',
      'Claude Code',
    );
    expect(byAuthor(bot, 'S\n\nAssisted-by: Opus 4.7\n'), 'automation');
  });

  it('trusts the marker of VS Code less inside the days it was written without cause', () => {
    const on = (date: string): AuthorClass =>
      judged(
        withMessage('S\n\nCo-authored-by: Copilot <copilot@github.com>\n', { committerTime: seconds(date) }),
      ).class;
    assert.equal(on('2026-04-15T23:59:59Z'), 'pair');
    assert.equal(on('2026-04-16T00:00:00Z'), 'assist');
    assert.equal(on('2026-05-10T23:59:59Z'), 'assist');
    assert.equal(on('2026-05-11T00:00:00Z'), 'pair');
  });

  it('reads an indented example as nothing and a squash list as evidence', () => {
    expect(withMessage('S\n\nWrite:\n\n    Assisted-by: Crush:kimi-k2.6\n\nand go on.\n'), 'unknown');
    expect(withMessage('S (#1)\n\n* one\n\n    Made-with: Cursor\n\n* two\n'), 'pair', 'Cursor');
  });
});

describe('dates', () => {
  const before = { authorTime: seconds('2020-01-01'), committerTime: seconds('2020-01-01') };

  it('prove people before the era, by the committer date', () => {
    const attribution = judged(commitOf(before));
    assert.equal(attribution.class, 'human');
    assert.deepEqual(attribution.evidence, [{ sign: ERA_SIGN, where: 'date', text: '2020-01-01T12:00:00Z' }]);
    expect(commitOf({ authorTime: seconds('2019-06-24') }), 'unknown');
  });

  it('decide at the very second, and where the era is moved', () => {
    const at = (committerTime: number): AuthorClass => judged(commitOf({ committerTime })).class;
    assert.deepEqual([at(DEFAULT_ERA_START - 1), at(DEFAULT_ERA_START)], ['human', 'unknown']);
    assert.equal(judged(commitOf(), { eraStart: seconds('2027-01-01') }).class, 'human');
  });

  it('prove nothing where git could not read them', () =>
    expect(commitOf({ committerTime: null }), 'unknown'));

  it('survive years JavaScript cannot write', () => {
    assert.equal(judged(commitOf({ committerTime: -1e15 })).evidence[0]?.text, '-1000000000000000');
  });

  it('prove nothing against the mark of a vendor', () => {
    const attribution = judged(withMessage('S\n\nCo-authored-by: Claude <noreply@anthropic.com>\n', before));
    assert.deepEqual([attribution.class, attribution.agents], ['unknown', []]);
    assert.ok(contradictsEra(attribution));
    assert.equal(contradictsEra(judged(commitOf(before))), false);
  });

  it('beat names and words that only look like marks', () => {
    for (const commit of [
      byAuthor('Codex <ada@berg.dev>', 'S', before),
      withMessage('aider: fix the subsystem', before),
      withMessage('S\n\nAssisted-by: Claude\n', before),
    ]) {
      assert.equal(judged(commit).class, 'human');
    }
  });

  it('leave bots bots', () => expect(byAuthor(BOTS[1]!, 'Bump', before), 'automation'));
});

describe('override file and branch', () => {
  const human = { declared: 'human' } as const;

  it('beat every mark', () => {
    const attribution = judged(byAuthor('Claude <noreply@anthropic.com>'), human);
    assert.deepEqual([attribution.class, attribution.agents], ['human', []]);
    assert.deepEqual(attribution.evidence[0], { sign: OVERRIDE_SIGN, where: 'override', text: 'human' });
  });

  it('beat the date', () => {
    const old = commitOf({ committerTime: seconds('2020-01-01') });
    const attribution = judged(old, { declared: 'ai', declaredAgent: { agent: 'Acme', model: null } });
    assert.deepEqual([attribution.class, agentsIn(attribution)], ['pair', 'Acme']);
    assert.equal(judged(byAuthor('Codex <codex@openai.com>'), { declared: 'ai' }).class, 'agent');
  });

  it('hand a branch on to the commits it brought', () => {
    const merge = withMessage('Merge pull request #1 from ada/codex/fix-login\n', { parents: ['a', 'b'] });
    const branch = branchFinding(merge, catalogue)!;
    const attribution = judged(commitOf({ author: PERSON }), { branch });
    assert.deepEqual([attribution.class, agentsIn(attribution)], ['assist', 'OpenAI Codex']);
    assert.equal(attribution.evidence[0]?.where, 'branch');
    assert.equal(judged(merge).class, 'unknown');
    assert.equal(judged(byAuthor(BOTS[1]!), { branch }).class, 'automation');
    const cursor = withMessage('S\n\nMade-with: Cursor\n');
    assert.equal(agentsIn(judged(cursor, { branch })), 'Cursor');
    assert.equal(judged(commitOf({ committerTime: seconds('2020-01-01') }), { branch }).class, 'human');
  });
});
