import type { Report } from '../../src/core/report';
import type { ToPage } from '../../src/protocol';
import { SAMPLE } from './page-sample';

const NOTHING = { ai: 0, human: 0, unknown: 0 };

/** The sample as it is where sessions on this machine are heard. */
export const HEARD: Report = {
  ...SAMPLE,
  living: {
    ...SAMPLE.living,
    basis: {
      ...SAMPLE.living.basis,
      session: 200,
      none: Math.max(0, SAMPLE.living.basis.none - 200),
    },
  },
  sessions: {
    stores: [
      {
        ...{ store: 'claude-code', agent: 'Claude Code', files: 1204, notRead: 2 },
        ...{ sessions: 31, unproven: 4, unread: 7 },
      },
      {
        ...{ store: 'codex', agent: 'OpenAI Codex', files: 1, notRead: 0 },
        ...{ sessions: 0, unproven: 0, unread: 0 },
      },
    ],
    agents: [{ agent: 'Claude Code', sessions: 31, edits: 412, from: '2025-02-03', to: '2025-02-23' }],
    commits: { inside: 12, matched: 9 },
    edits: { read: 500, here: 412, matched: 300 },
    lines: { exact: 210, reformatted: 20, edited: 12 },
    passedOver: 40,
    calibration: { commits: 0, lines: NOTHING, matrix: [] },
  },
};

type Machine = Extract<ToPage, { type: 'machine' }>;

const SILENT: Machine = { type: 'machine', isOn: false, isTrusted: true, without: null, unasked: [] };

/** What the page is told of the machine: nothing is read, some is, or none may be. */
export const MACHINES = {
  off: SILENT,
  on: {
    ...SILENT,
    isOn: true,
    without: { low: 0.101, users: 0.212, high: 0.703, estimate: null },
    unasked: ['Crush'],
  },
  restricted: { ...SILENT, isOn: true, isTrusted: false },
} as const satisfies Readonly<Record<string, Machine>>;
