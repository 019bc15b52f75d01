import { strict as assert } from 'node:assert';
import {
  DECLARED,
  type Declared,
  estimateShare,
  type RecordedCommit,
  type UnrecordedLines,
} from '../../../../src/core/calibration';
import { randomWords } from '../../../../src/core/calibration/resample';

/** Each stratum: how many commits, how many of them have a record, and how often one is all AI, or none. */
interface Kind {
  readonly commits: number;
  readonly recorded: number;
  readonly allAi: number;
  readonly noAi: number;
}
type Kinds = Partial<Record<Declared, Kind>>;

/** What is drawn of one repository, and AI's true share: as a recorder would tell, and as it is. */
interface Drawn {
  readonly rows: readonly RecordedCommit[];
  readonly unrecorded: readonly UnrecordedLines[];
  readonly asRecorded: number;
  readonly truth: number;
}

/**
 * A repository: sizes of commits differ by orders of magnitude, large ones hold more AI, and records leave open a part of
 * the lines of some commits, some of which are AI.
 */
function draw(kinds: Kinds, next: () => number): Drawn {
  const chance = () => next() / 2 ** 32;
  const rows: RecordedCommit[] = [];
  const unrecorded: UnrecordedLines[] = [];
  const sum = { lines: 0, recorded: 0, ai: 0 };
  for (const declared of DECLARED.filter(name => kinds[name])) {
    const kind = kinds[declared]!;
    const missing = { lines: 0, commits: 0 };
    for (let i = 0; i < kind.commits; i++) {
      const commit = drawCommit(kind, chance);
      sum.lines += commit.ai + commit.human + commit.unknown;
      sum.recorded += commit.ai;
      sum.ai += commit.ai + commit.hidden;
      if (chance() < kind.recorded) rows.push({ ...ABOUT, ...commit, declared, commit: rows.length });
      else {
        missing.lines += commit.ai + commit.human + commit.unknown;
        missing.commits++;
      }
    }
    unrecorded.push({ declared, quarter: null, ...missing });
  }
  return { rows, unrecorded, asRecorded: sum.recorded / sum.lines, truth: sum.ai / sum.lines };
}

const ABOUT = { quarter: '2026-Q1', agent: null, recorder: 'git-ai', version: null };

/** `hidden`: lines that are AI among those that the record leaves open. */
function drawCommit(kind: Kind, chance: () => number) {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const size = Math.ceil(Math.exp(3.5 + 1.3 * normal));
  const kindOf = chance() - (size > 100 ? 0.1 : 0);
  const share = kindOf < kind.allAi ? 1 : kindOf > 1 - kind.noAi ? 0 : chance();
  const open = chance() < 0.3 ? Math.floor(size * chance()) : 0;
  const ai = Math.round((size - open) * share);
  return { ai, human: size - open - ai, unknown: open, hidden: Math.round(open * chance()) };
}

/** How many of so many repositories have their true shares in the intervals; repositories with too few records are none. */
function covered(kinds: Kinds, repositories: number, seed: number) {
  const next = randomWords(seed);
  const held = { of: 0, asRecorded: 0, truth: 0 };
  for (let i = 0; i < repositories; i++) {
    const { rows, unrecorded, asRecorded, truth } = draw(kinds, next);
    const { share } = estimateShare(rows, unrecorded);
    if (share === null) continue;
    held.of++;
    if (share.asRecorded.from <= asRecorded && asRecorded <= share.asRecorded.to) held.asRecorded++;
    if (share.estimate.from <= truth && truth <= share.estimate.to) held.truth++;
  }
  return held;
}

describe('intervals of 90 %', () => {
  const mixed = { commits: 200, recorded: 0.5, allAi: 0.6, noAi: 0.15 };
  const SHAPES: Readonly<Record<string, Kinds>> = {
    'two strata, half of the commits recorded': { pair: mixed, silent: { ...mixed, allAi: 0.2, noAi: 0.6 } },
    'five strata': Object.fromEntries(DECLARED.map(name => [name, { ...mixed, recorded: 0.4 }])),
    'few records of many commits': { pair: { ...mixed, commits: 900, recorded: 0.08 } },
    'few commits without a record': { pair: { ...mixed, commits: 100, recorded: 0.9 } },
    'hardly any commit of AI': { silent: { ...mixed, allAi: 0.02, noAi: 0.9 } },
    'one large stratum, one that just suffices': {
      user: { ...mixed, commits: 600 },
      assist: { ...mixed, commits: 80, recorded: 0.5 },
    },
  };
  for (const [name, kinds] of Object.entries(SHAPES))
    it(`hold the truth in at least 85 % of repositories: ${name}`, () => {
      const held = covered(kinds, 200, 20_261_101);
      assert.ok(held.of >= 150, `only ${held.of} repositories with enough records`);
      for (const times of [held.asRecorded, held.truth])
        assert.ok(times >= 0.85 * held.of, JSON.stringify(held));
    });
});
