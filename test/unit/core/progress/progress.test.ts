import { strict as assert } from 'node:assert';
import {
  type Progress,
  pacedProgress,
  risingProgress,
  type Step,
  within,
} from '../../../../src/core/progress';

const at = (share: number, step: Step = 'lines', done = 0): Progress => ({ share, step, done, total: 9 });

describe('risingProgress', () => {
  const heard = (...all: readonly Progress[]) => {
    const told: Progress[] = [];
    all.forEach(risingProgress(progress => told.push(progress)));
    return told;
  };

  it('never goes back, also where a work begins anew', () => {
    const told = heard(at(0.5), at(0.1, 'commits'), at(0.4), at(0.5, 'commits'), at(0.8), at(0.05), at(1));
    assert.deepEqual(told, [at(0.5), at(0.5, 'commits'), at(0.8), at(1)]);
  });

  it('tells nothing twice, and what is counted while the share stays', () => {
    assert.deepEqual(heard(at(0.5), at(0.5), at(0.5, 'lines', 1)), [at(0.5), at(0.5, 'lines', 1)]);
  });

  it('tells no share that is none, nor more than all', () => {
    assert.deepEqual(heard(at(Number.NaN), at(0.5), at(Number.NaN), at(1.2)), [at(0.5), at(1)]);
  });
});

describe('pacedProgress', () => {
  it('tells what comes late enough after the last, each new step, a new total, and the end', () => {
    let now = 0;
    const told: Progress[] = [];
    const tell = pacedProgress(
      progress => told.push(progress),
      100,
      () => now,
    );
    const hear = (time: number, progress: Progress) => {
      now = time;
      tell(progress);
    };
    hear(0, at(0.1));
    hear(50, at(0.2));
    hear(100, at(0.3));
    hear(199, at(0.4));
    hear(199, { ...at(0.4), total: 10 });
    hear(199, at(0.4, 'ending'));
    hear(250, at(0.5, 'ending'));
    hear(260, at(1, 'ending'));
    const known = { ...at(0.4), total: 10 };
    assert.deepEqual(told, [at(0.1), at(0.3), known, at(0.4, 'ending'), at(1, 'ending')]);
  });
});

describe('within', () => {
  it('is a part of a larger work, which need not be watched', () => {
    const told: number[] = [];
    const tell = within(({ share }) => told.push(share), 0.5, 0.25);
    for (const share of [0, 0.5, 1]) tell(at(share));
    assert.deepEqual(told, [0.5, 0.625, 0.75]);
    within(undefined, 0, 1)(at(1));
  });
});
