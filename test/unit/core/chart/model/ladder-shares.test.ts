import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, LADDER_VIEW, ladderShares, trendModel } from '../../../../../src/core/chart';
import { inEnglish, ladderSentence } from '../../../../../src/core/report';
import { DAY, reportOf, START } from '../../../../support/chart-reports';
import { noLoop } from '../../../../support/loop-sample';

const report = reportOf(
  [0, 7].map(days => ({
    date: START + days * DAY,
    living: { agent: 8, pair: 2, human: 10 },
    added: { agent: 4, pair: 1, assist: 1, human: 4 },
    commits: { pair: 1, human: 3 },
  })),
);
const shares = (measure: 'living' | 'added' | 'commits') =>
  ladderShares(trendModel(report, { ...LADDER_VIEW, measure }))!;

describe('what the ladder says in a sentence', () => {
  it('counts what a forge hides as by an agent, at the end of what is seen', () => {
    assert.deepEqual(shares('added'), {
      measure: 'added',
      date: new Date((START + 7 * DAY) * 1000).toISOString().replace('.000', ''),
      author: 0.4,
      named: 0.5,
      assisted: 0.1,
    });
    assert.deepEqual([shares('living').author, shares('living').named], [0.4, 0.5]);
    assert.deepEqual([shares('commits').author, shares('commits').named], [0, 0.25]);
  });

  it('does not depend on what is switched off', () => {
    const hidden = ['rung:0', 'rung:5', 'rung:hidden', 'rung:2'];
    assert.deepEqual(ladderShares(trendModel(report, { ...LADDER_VIEW, hidden })), shares('added'));
  });

  it('is none of another split, and none where nothing is told', () => {
    assert.equal(ladderShares(trendModel(report, DEFAULT_VIEW)), null);
    assert.equal(ladderShares(trendModel({ ...report, loop: noLoop(2) }, LADDER_VIEW)), null);
  });

  it('tells of help first where there is more of it than of co-authors', () => {
    const english = inEnglish(text => text);
    const helped = { ...shares('added'), named: 0.01, author: 0, assisted: 0.45 };
    const day = helped.date.slice(0, 10);
    assert.equal(
      ladderSentence(helped, english),
      `A person declares help by AI for 45.0% of the new lines of the 91 days up to ${day}; AI is named as author or co-author of 1.0%`,
    );
    assert.match(
      ladderSentence({ ...helped, measure: 'living' }, english),
      /^A person .* lines that live on/,
    );
    assert.match(ladderSentence({ ...helped, measure: 'commits' }, english), /^A person .* of the commits/);
    assert.match(ladderSentence({ ...helped, assisted: 0.01 }, english), /^AI is named/);
  });

  it('names both shares and its date', () => {
    const english = inEnglish(text => text);
    const day = shares('added').date.slice(0, 10);
    assert.equal(
      ladderSentence(shares('added'), english),
      `AI is named as author or co-author of 50.0% of the new lines of the 91 days up to ${day}; an agent is the author of 40.0%`,
    );
    assert.match(ladderSentence(shares('living'), english), /of the lines that live on/);
    assert.match(ladderSentence(shares('commits'), english), /of the commits of .+ the author of 0\.0%$/);
  });
});
