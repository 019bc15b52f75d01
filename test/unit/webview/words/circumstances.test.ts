import { strict as assert } from 'node:assert';
import { AGENT_FILE_KINDS } from '../../../../src/core/circumstances';
import { visible } from '../../../../src/core/text';
import { formatFor } from '../../../../src/webview/format';
import { agentFileKind, measureText, setUpLine, span } from '../../../../src/webview/words/circumstances';
import { HOSTILE } from '../../../support/page-sample';

const format = formatFor('en');
const since = { date: '2026-03-01T00:00:00Z', commit: 'a'.repeat(40), earlier: false };
const until = { date: '2026-05-01T00:00:00Z', commit: 'b'.repeat(40) };

describe('words for circumstances', () => {
  it('tell for whom a repository is set up, since when, and how much says nothing', () => {
    const line = (names: readonly string[], unknown = 1214, earlier = false) => {
      const [agent = null, ...others] = names;
      const setUp = { agent, others, since: { ...since, earlier }, commits: { declared: 1, unknown } };
      return setUpLine(setUp, format);
    };
    assert.equal(
      line(['Claude Code']),
      'Set up for Claude Code since Mar 2026; 1,214 commits since then say nothing',
    );
    assert.equal(
      line(['A', 'B'], 1),
      'Set up for A since Mar 2026; by now also for B; one commit since then says nothing',
    );
    assert.match(line(['A', 'B', 'C']), /for A since Mar 2026; by now also for 2 more agents; /);
    assert.match(line([]), /for agents in general since/);
    assert.match(line(['A'], 2, true), /since before this clone begins; 2 commits since then say nothing/);
    assert.ok(line([HOSTILE]).includes(visible(HOSTILE)));
  });

  it('tell from when to when', () => {
    assert.equal(span({ since, until: null }, format), 'since Mar 1, 2026');
    assert.equal(span({ since, until }, format), 'Mar 1, 2026 to May 1, 2026');
    assert.match(span({ since: { ...since, earlier: true }, until }, format), /^before Mar 1, 2026/);
  });

  it('know every kind of file', () => {
    for (const kind of AGENT_FILE_KINDS.filter(kind => /mcp|agents|ignore|records/.test(kind)))
      assert.notEqual(agentFileKind(kind), kind);
    assert.equal(agentFileKind('toString'), 'toString');
    assert.equal(agentFileKind(HOSTILE), visible(HOSTILE));
  });

  it('name the setting that lets an agent name itself', () => {
    const text = measureText({ code: 'switch', agent: 'Cursor', setting: 'a.b' });
    assert.match(text, /^Cursor names itself .* a\.b /);
  });
});
