/**
 * Holds bounds and estimate against what is recorded: npx tsx test/oracle/held-out.ts REPOSITORY [SPLITS]
 *
 * By month of the commits whose living lines are recorded: whether the recorded share of AI lies between what commits
 * declare and what is not proved human. Then recorded commits are halved by chance, again and again: of one half nothing
 * but what its commits declare is told, and the estimate is held against the records of both.
 */
import { CODE, judgeHistory } from '../../src/core/attribution';
import {
  type Declared,
  estimateShare,
  type RecordedCommit,
  type UnrecordedLines,
} from '../../src/core/calibration';
import { eachRun } from '../../src/core/lines';
import { CLASSES } from '../../src/core/model';
import { withRepository } from '../../src/core/open';
import { headLines } from '../../src/core/questions';
import { RandomSource } from '../support/random-source';

interface Row extends RecordedCommit {
  readonly month: string;
  /** The commit is a human's or a bot's without doubt. */
  readonly isProved: boolean;
}

const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
const linesOf = ({ ai, human, unknown }: Row) => ai + human + unknown;
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
const declares = ({ declared }: Row) => declared === 'agent' || declared === 'pair';

async function readRows(folder: string): Promise<Row[]> {
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
  return withRepository(folder, options, async repository => {
    const { reader, place, rule } = repository;
    const judged = await judgeHistory(reader, [place.head], rule);
    const { counted } = await headLines(repository, judged, () => true, { ...options, cache: null });
    const { owners, attributions, graph, recordedBy } = judged;
    const lines = new Map<number, { ai: number; human: number; unknown: number }>();
    for (const { runs } of counted)
      for (const [owner, count] of eachRun(runs)) {
        const commit = owners.commitOf(owner);
        if (commit === null || recordedBy.get(commit)?.carried !== null) continue;
        const own = lines.get(commit) ?? { ai: 0, human: 0, unknown: 0 };
        lines.set(commit, own);
        const isRecord = owners.basisOf(owner) === 'record';
        if (isRecord && owners.classOf(owner) === CODE.agent) own.ai += count;
        else if (isRecord && owners.classOf(owner) === CODE.human) own.human += count;
        else own.unknown += count;
      }
    return [...lines].map(([commit, own]) => {
      const name = CLASSES[attributions.classes[commit]!]!;
      const said = name === 'agent' || name === 'pair' || name === 'assist' ? name : null;
      const declared: Declared = said ?? (attributions.users[commit] === 1 ? 'user' : 'silent');
      const month = new Date(graph.times[commit]! * 1000).toISOString().slice(0, 7);
      const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
      const isProved = name === 'human' || name === 'automation';
      const { recorder, version } = recordedBy.get(commit)!;
      return { commit, month, quarter, declared, isProved, recorder, version, agent: null, ...own };
    });
  });
}

function tellMonths(rows: readonly Row[]): void {
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  let inside = 0;
  for (const month of months) {
    const own = rows.filter(row => row.month === month);
    const all = sum(own, linesOf);
    const low = sum(own.filter(declares), linesOf) / all;
    const high =
      sum(
        own.filter(({ isProved }) => !isProved),
        linesOf,
      ) / all;
    const truth = sum(own, ({ ai }) => ai) / all;
    const open = sum(own, ({ unknown }) => unknown) / all;
    const isInside = low <= truth + open && truth <= high;
    if (isInside) inside++;
    console.log(
      `${month}: ${all} lines of ${own.length} commits, recorded AI ${percent(truth)} (left open ${percent(open)}), declared ${percent(low)}, up to ${percent(high)}${
        low <= truth
          ? ''
          : isInside
            ? ' – more is declared than recorded, by less than is left open'
            : ' – OUTSIDE'
      }`,
    );
  }
  console.log(`${inside} of ${months.length} months inside`);
}

function tellHalves(rows: readonly Row[], splits: number): void {
  let [covered, made, off] = [0, 0, 0];
  for (let seed = 1; seed <= splits; seed++) {
    const random = new RandomSource(seed);
    const [known, held]: [Row[], Row[]] = [[], []];
    for (const row of rows) (random.chance(0.5) ? known : held).push(row);
    const unrecorded: UnrecordedLines[] = held.map(row => ({
      declared: row.declared,
      quarter: row.quarter,
      lines: linesOf(row),
      commits: 1,
    }));
    const grouped = new Map<string, UnrecordedLines>();
    for (const one of unrecorded) {
      const key = `${one.declared} ${one.quarter}`;
      const before = grouped.get(key);
      const lines = (before?.lines ?? 0) + one.lines;
      grouped.set(key, { ...one, lines, commits: (before?.commits ?? 0) + 1 });
    }
    const answer = estimateShare(known, [...grouped.values()], { untold: 0.05 });
    const truth = sum(rows, ({ ai }) => ai) / sum(rows, linesOf);
    if (answer.share === null) {
      console.log(`split ${seed}: no estimate`, answer.lack);
      continue;
    }
    const { estimate, asRecorded } = answer.share;
    made++;
    off += Math.abs(estimate.value - truth);
    if (asRecorded.from <= truth && truth <= asRecorded.to) covered++;
    if (seed <= 5)
      console.log(
        `split ${seed}: truth ${percent(truth)}, estimate ${percent(estimate.value)}, by chance ${percent(asRecorded.from)} to ${percent(asRecorded.to)}`,
      );
  }
  console.log(
    `${made} estimates, off by ${percent(off / made)} on average; ${covered} intervals of chance hold the truth`,
  );
}

async function measure(folder: string, splits: number): Promise<void> {
  const rows = await readRows(folder);
  tellMonths(rows);
  tellHalves(rows, splits);
}

void measure(process.argv[2] ?? '.', Number(process.argv[3] ?? 50));
