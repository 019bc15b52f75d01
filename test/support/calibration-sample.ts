import type { Report } from '../../src/core/report';

const recorded = (ai: number, human: number, unknown: number) => ({ ai, human, unknown });
const part = (part: number, of: number) => ({ part, of, share: part / of });

/** Of records that are too few for an estimate. */
export const CALIBRATION: Report['calibration'] = {
  commits: 31,
  lines: recorded(905, 24, 171),
  matrix: [
    { declared: 'pair', lines: recorded(700, 4, 96), commits: { ...recorded(14, 0, 1), empty: 0 } },
    { declared: 'user', lines: recorded(205, 20, 75), commits: { ...recorded(11, 2, 3), empty: 0 } },
  ],
  quarters: [],
  agents: [],
  versions: [],
  error: {
    declared: part(700, 800),
    wrong: part(4, 800),
    assisted: { part: 0, of: 0, share: null },
    missed: part(205, 905),
    helped: part(0, 905),
  },
  asRecorded: null,
  lack: { code: 'few-commits', commits: 31, needed: 50 },
};
