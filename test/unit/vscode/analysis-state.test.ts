import { strict as assert } from 'node:assert';
import type { CommitIndex } from '../../../src/core/attribution';
import { packReport, type Report } from '../../../src/core/report';
import type { JobEvent } from '../../../src/jobs';
import {
  begin,
  breakOff,
  DISPOSED,
  doubt,
  finish,
  heed,
  isOutOfDate,
  moveHead,
  mustLookAgain,
  type State,
  shownIn,
  takeAim,
  UNASKED,
} from '../../../src/vscode/analysis-state';

/** Nothing here looks into a report or an index. */
const report = (name: string) => ({ name, paths: [] }) as unknown as Report;
const index = (size: number) => ({ size }) as CommitIndex;
const partial = (name: string): JobEvent => ({
  type: 'partial',
  stage: 'lines',
  report: packReport(report(name)),
});
const progress = (share: number, done = 7): JobEvent => ({
  type: 'progress',
  progress: { share, step: 'commits', done, total: 9 },
});
const trouble = { reason: 'unborn', message: 'Nothing is committed here yet.' };

const run = () => new AbortController();

/** A run that has heard all this. */
function heard(state: State, who: AbortController, ...events: readonly JobEvent[]): State {
  return events.reduce((now, event) => heed(now, who, event, 10), begin(state, who));
}

function done(name: string): State {
  const who = run();
  return finish(takeAim(begin(UNASKED, who), who, `default ${name}`), who, report(name));
}

function progressIn(state: State) {
  assert.equal(state.name, 'running');
  return state.name === 'running' ? state.progress : null;
}

describe('the state of an analysis', () => {
  it('shows a report with the commits that this run has judged', () => {
    const who = run();
    const state = heard(UNASKED, who, { type: 'index', index: index(3) }, partial('a part'));
    assert.deepEqual(shownIn(state), {
      report: report('a part'),
      stage: 'lines',
      index: index(3),
      machine: null,
    });
    const end = finish(heed(state, who, { type: 'index', index: index(4) }, 10), who, report('all'));
    assert.deepEqual(shownIn(end), { report: report('all'), stage: 'done', index: index(4), machine: null });
    assert.equal(shownIn(heard(end, run(), { type: 'index', index: index(5) }))?.index?.size, 4);
  });

  it('tells what is known beside the report that this run made with sessions, and of no other', () => {
    const who = run();
    const machine = { without: { low: 0.1, users: 0.1, high: 0.5, estimate: null }, unasked: [] };
    const told = heard(UNASKED, who, { type: 'machine', ...machine });
    assert.equal(shownIn(told), null);
    const end = finish(told, who, report('all'));
    assert.deepEqual(shownIn(end)?.machine, machine);
    const next = run();
    assert.equal(shownIn(finish(heard(end, next), next, report('plain')))?.machine, null);
  });

  it('shows the whole report of before rather than a part of the next, through whatever comes', () => {
    const who = run();
    const state = heard(done('before'), who, partial('a part'));
    const before = shownIn(done('before'));
    assert.deepEqual(shownIn(state), before);
    assert.deepEqual(shownIn(breakOff(state, who, null)), before);
    assert.deepEqual(shownIn(breakOff(state, who, trouble)), before);
    assert.deepEqual(shownIn(finish(state, who, report('after')))?.report, report('after'));
  });

  it('shows no part once all is forgotten, and nothing when it is disposed of', () => {
    for (const state of [UNASKED, DISPOSED]) assert.equal(shownIn(state), null);
    assert.equal(shownIn(heard(UNASKED, run())), null);
  });

  it('has progress that only rises, and is the same state where nothing is new', () => {
    const who = run();
    const state = heard(UNASKED, who, progress(0.5));
    const heardNow = { share: 0.5, step: 'commits', done: 7, total: 9, left: 10 };
    assert.deepEqual(progressIn(state), heardNow);
    for (const share of [0.4, 0.05, Number.NaN]) assert.equal(heed(state, who, progress(share), 10), state);
    assert.deepEqual(progressIn(heed(state, who, progress(0.5, 8), 10)), { ...heardNow, done: 8 });
    assert.deepEqual(progressIn(heed(state, who, progress(0.8), 12)), { ...heardNow, share: 0.8, left: 5 });
    const nothing = { share: 0, step: 'commits', done: 0, total: null, left: null };
    assert.deepEqual(progressIn(begin(state, run())), nothing);
  });

  it('heeds nothing of a run that another has replaced, or that was forgotten or disposed of', () => {
    const old = run();
    const replaced = begin(heard(UNASKED, old), run());
    for (const state of [replaced, UNASKED, DISPOSED, done('all')]) {
      for (const event of [progress(0.9), partial('late'), { type: 'index', index: index(1) } as const])
        assert.equal(heed(state, old, event, 10), state);
      assert.equal(takeAim(state, old, 'default late'), state);
      assert.equal(finish(state, old, report('late')), state);
      assert.equal(breakOff(state, old, null), state);
      assert.equal(breakOff(state, old, trouble), state);
      assert.equal(mustLookAgain(moveHead(state), old), false);
    }
  });

  it('says how a run ended', () => {
    const who = run();
    const state = begin(UNASKED, who);
    assert.equal(finish(state, who, report('all')).name, 'done');
    assert.equal(breakOff(state, who, null).name, 'stopped');
    const failed = breakOff(state, who, trouble);
    assert.ok(failed.name === 'failed' && failed.trouble === trouble);
  });

  it('has to look again after a run during which the head moved, and after no other', () => {
    const who = run();
    const state = begin(done('before'), who);
    assert.equal(mustLookAgain(state, who), false);
    assert.equal(mustLookAgain(moveHead(state), who), true);
    const next = run();
    assert.equal(mustLookAgain(begin(moveHead(state), next), next), false);
    for (const still of [UNASKED, DISPOSED, done('before')]) assert.equal(moveHead(still), still);
  });

  it('is out of date where the aim is another than when the last run began, however that ended', () => {
    const who = run();
    const state = takeAim(begin(UNASKED, who), who, 'default old');
    assert.equal(isOutOfDate(state, 'default new'), false);
    for (const end of [finish(state, who, report('old')), breakOff(state, who, null)]) {
      assert.equal(isOutOfDate(end, 'default new'), true);
      assert.equal(isOutOfDate(end, 'default old'), false);
      assert.equal(isOutOfDate(end, null), false);
      assert.equal(isOutOfDate(doubt(end), 'default old'), true);
    }
    assert.equal(isOutOfDate(finish(doubt(state), who, report('old')), 'default old'), true);
    for (const never of [UNASKED, DISPOSED]) assert.equal(isOutOfDate(doubt(never), 'default new'), false);
  });
});
