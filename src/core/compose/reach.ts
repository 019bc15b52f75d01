import { CODE, type JudgedHistory } from '../attribution';
import { fitTrend, quantileAt } from '../fit';
import { ELSEWHERE } from '../graph';
import type { Report } from '../report';
import { DAY, isoDate } from '../time';
import { FILES, LINES, leastOf, type Sample, type Table, type Tally } from '../trend';
import { fitOf } from './growth';

type Reach = NonNullable<NonNullable<Report['loop']>['reach']>;
type Quarter = Reach['quarters'][number];
type Judged = Pick<JudgedHistory, 'graph' | 'mainline' | 'attributions'>;

/** A quarter in which fewer commits or runs fall says nothing of how they grow. */
const LEAST = { commits: 20, runs: 10 };

/** By the quarter of the sample that counts a commit, and of the place where a run's last commit landed. */
export function reachOf({ reached }: Tally, samples: readonly Sample[], judged: Judged): Reach | null {
  if (reached.columns === 0) return null;
  const sizes = byQuarter(reached, samples);
  const runs = runsByQuarter(judged);
  const names = [...new Set([...sizes.keys(), ...runs.keys()])].sort();
  if (names.length === 0) return null;
  const quarters = names.map((quarter): Quarter => {
    const counts = sizes.get(quarter) ?? new Float64Array(reached.columns);
    const lines = counts.subarray(LINES.from, LINES.from + LINES.count);
    const lengths = runs.get(quarter) ?? [];
    return {
      quarter,
      commits: lines.reduce((sum, count) => sum + count, 0),
      lines: spreadOf(lines, leastOf),
      files: spreadOf(counts.subarray(FILES.from, FILES.from + FILES.count), leastOf),
      runs: lengths.length,
      run: runSpread(lengths),
    };
  });
  const commits = quarters.filter(({ commits }) => commits >= LEAST.commits);
  const many = quarters.filter(({ runs }) => runs >= LEAST.runs);
  return {
    quarters,
    lines: riseOf(commits, ({ lines }) => lines!.median),
    run: riseOf(many, ({ run }) => run!.p90),
  };
}

function byQuarter(reached: Table, samples: readonly Sample[]): Map<string, Float64Array> {
  const quarters = new Map<string, Float64Array>();
  samples.forEach(({ date }, row) => {
    const counts = reached.row(row);
    if (counts.every(count => count === 0)) return;
    const quarter = quarterAt(date);
    const sums = quarters.get(quarter) ?? new Float64Array(reached.columns);
    quarters.set(quarter, sums);
    counts.forEach((count, column) => {
      sums[column]! += count;
    });
  });
  return quarters;
}

/**
 * Lengths of the runs of commits that an agent is the author of, in order of landing, by number where several landed at once.
 * Merges make no lines, and automation is nobody: neither ends a run. Any other commit does.
 */
function runsByQuarter({ graph, mainline, attributions }: Judged): Map<string, number[]> {
  const quarters = new Map<string, number[]>();
  let [length, at] = [0, 0];
  const close = () => {
    if (length === 0) return;
    const quarter = quarterAt(mainline.dates[at]!);
    const known = quarters.get(quarter);
    if (known === undefined) quarters.set(quarter, [length]);
    else known.push(length);
    length = 0;
  };
  for (const commit of inOrderOfLanding({ graph, mainline })) {
    const code = attributions.classes[commit]!;
    if (code === CODE.automation) continue;
    if (code !== CODE.agent) close();
    else {
      length++;
      at = mainline.landing[commit]!;
    }
  }
  close();
  return quarters;
}

function inOrderOfLanding({ graph, mainline: { landing } }: Pick<Judged, 'graph' | 'mainline'>): number[] {
  const commits: number[] = [];
  for (let commit = 0; commit < graph.size; commit++)
    if (landing[commit] !== ELSEWHERE && !graph.isMerge(commit)) commits.push(commit);
  return commits.sort((a, b) => landing[a]! - landing[b]! || a - b);
}

function runSpread(lengths: readonly number[]): Quarter['run'] {
  const counts = new Float64Array(lengths.reduce((most, length) => Math.max(most, length), 0) + 1);
  for (const length of lengths) counts[length]! += 1;
  return spreadOf(counts, value => value);
}

function spreadOf(counts: ArrayLike<number>, of: (column: number) => number): Quarter['lines'] {
  const [median, p90] = [quantileAt(counts, 0.5), quantileAt(counts, 0.9)];
  return median === null || p90 === null ? null : { median: of(median), p90: of(p90) };
}

function riseOf(quarters: readonly Quarter[], value: (quarter: Quarter) => number): Reach['lines'] {
  const points = quarters.map(quarter => ({ x: middleOf(quarter.quarter), y: Math.log(value(quarter)) }));
  const trend = fitTrend(points);
  return trend.line === null
    ? { withheld: trend.withheld, fit: null }
    : { withheld: null, fit: fitOf(trend) };
}

function quarterAt(seconds: number): string {
  const date = isoDate(seconds);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** In days since 1970. */
function middleOf(quarter: string): number {
  const month = Number(quarter.slice(6)) * 3 - 2;
  return Date.UTC(Number(quarter.slice(0, 4)), month, 15) / 1000 / DAY;
}
