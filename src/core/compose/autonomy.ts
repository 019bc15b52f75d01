import type { JudgedHistory } from '../attribution';
import { HIDDEN_RUNG, ROLES } from '../model';
import { isoDate, type Milestone } from '../report';
import { DAY } from '../time';
import {
  agentRoleColumn,
  aloneCommits,
  CONCENTRATION,
  HOLD,
  rungColumn,
  type Sample,
  type Tally,
} from '../trend';
import type { Landed } from './landed-changes';
import { lastingSides, type Sides } from './lasting-lines';
import { RUNG_CODES, sumOver } from './sums';
import { trailing } from './trailing';

/** In a window there must be so many lines of the two sides, and each verdict must rest on so many commits, taken as equal. */
const LEAST_LINES = 1000;
const LEAST_COMMITS = 10;
/** What holds does so over eight samples that lie over eight weeks. */
const LEAST_TIME = 8 * 7 * DAY;
const LIVED = 90 * DAY;

/** A point where one side prevails over the other in what is new in 91 days. */
interface Contest {
  readonly id: string;
  readonly title: string;
  readonly lost: string;
  /** Part of both that the one side must have; more than that where `strictly`. */
  readonly least: number;
  readonly strictly: boolean;
  /** What speaks against it must rest on many commits, too. */
  readonly fair: boolean;
  readonly of: (row: number) => Sides;
  /** In seconds: of what came later nothing is known yet. */
  readonly until?: number;
}

type Judged = Pick<JudgedHistory, 'graph' | 'mainline' | 'attributions'>;

interface Known {
  readonly tally: Tally;
  /** What every commit landed; null where lines have not been followed to the end. */
  readonly landed: Landed | null;
  readonly samples: readonly Sample[];
  readonly judged: Judged;
  /** Numbers of the agents that the repository ships. */
  readonly own: readonly number[];
}

/**
 * Milestones of autonomy: proxies on one repository, of names and not of attention. That new lines live on is asked of adequacy
 * and parity; else added lines stand for what lasts.
 */
export function autonomyMilestones(known: Known): Milestone[] {
  const { tally, samples, judged, own } = known;
  return [
    ...adequacy(tally, samples, judged),
    ...[...parity(known), ...contests(tally, own)].flatMap(contest => crossings(contest, samples, judged)),
  ];
}

/** By lines that were there 30 days after they landed. */
function parity({ landed, judged, samples }: Known): Contest[] {
  if (landed === null) return [];
  const contest = {
    id: 'parity',
    title:
      'Parity: of lines added in 91 days that lived 30 days, agents’ own commits brought as many as commits without evidence of AI',
    lost: 'Parity lost: of lines added in 91 days that lived 30 days, agents’ own commits brought fewer than commits without evidence of AI',
    ...{ least: 0.5, strictly: false, fair: true },
  };
  return [{ ...contest, ...lastingSides(landed.changes, judged, samples) }];
}

function contests(
  { addedByRung, addedByAgentRole, concentration }: Tally,
  own: readonly number[],
): Contest[] {
  const lines = (row: number, rungs: readonly number[]) =>
    sumOver(rungs, rung => sumOver(ROLE_CODES, role => addedByRung.get(row, rungColumn(role, rung))));
  const squares = (row: number, rungs: readonly number[]) =>
    sumOver(rungs, rung => concentration.get(row, CONCENTRATION.rung(rung)));
  const between =
    (some: readonly number[], others: readonly number[]) =>
    (row: number): Sides => ({
      lines: lines(row, some),
      against: lines(row, others),
      squares: squares(row, some),
      squaresAgainst: squares(row, others),
    });
  const all = Array.from({ length: addedByAgentRole.columns / ROLES.length }, (_, number) => number);
  const others = all.filter(number => !own.includes(number));
  const ofAgents = (row: number, numbers: readonly number[]) =>
    sumOver(numbers, number => concentration.get(row, CONCENTRATION.agent(number)));
  const self = (row: number): Sides => {
    const product = sumOver(RUNG_CODES, rung => addedByRung.get(row, rungColumn(PRODUCT, rung)));
    const mine = sumOver(own, number => addedByAgentRole.get(row, agentRoleColumn(number, PRODUCT)));
    return {
      lines: mine,
      against: product - mine,
      squares: ofAgents(row, own),
      squaresAgainst: ofAgents(row, others) + concentration.get(row, CONCENTRATION.nobody),
    };
  };
  return [
    {
      id: 'supremacy',
      title:
        'Supremacy: agents that commit themselves added more lines in 91 days than AI as a help or co-author',
      lost: 'Supremacy lost: AI as a help or co-author added as many lines in 91 days as agents that commit themselves',
      ...{ least: 0.5, strictly: true, fair: true },
      of: between([4, 5], [1, 2]),
    },
    {
      id: 'red-line',
      title: 'Red line: 99% of the lines added in 91 days are declared AI',
      lost: 'Red line: less than 99% of the lines added in 91 days are declared AI again',
      ...{ least: 0.99, strictly: false, fair: false },
      of: between([2, 3, 4, 5, HIDDEN_RUNG], [0, 1]),
    },
    ...(own.length === 0
      ? []
      : [
          {
            id: 'self-hosting',
            title:
              'Self-hosting: what this repository ships wrote half of the product’s lines added in 91 days',
            lost: 'Self-hosting lost: what this repository ships wrote less than half of the product’s lines added in 91 days',
            ...{ least: 0.5, strictly: false, fair: true },
            of: self,
          },
        ]),
  ];
}

const ROLE_CODES = ROLES.map((_, role) => role);
const PRODUCT = ROLES.indexOf('product');

/** Null where a window does not say enough. */
function verdictOf(contest: Contest, { lines, against, squares, squaresAgainst }: Sides): boolean | null {
  if (lines + against < LEAST_LINES) return null;
  const part = lines / (lines + against);
  const prevails = contest.strictly ? part > contest.least : part >= contest.least;
  const rests = (sum: number, of: number) => sum ** 2 >= LEAST_COMMITS * of && of > 0;
  if (prevails) return rests(lines, squares) ? true : null;
  return !contest.fair || rests(against, squaresAgainst) ? false : null;
}

/** Where it began to hold, and where it was lost after that; what did not hold is no milestone. */
function crossings(contest: Contest, samples: readonly Sample[], { graph }: Judged): Milestone[] {
  const windows = trailing(samples, row => {
    const { lines, against, squares, squaresAgainst } = contest.of(row);
    return [lines, against, squares, squaresAgainst];
  });
  const known = windows.flatMap(([lines = 0, against = 0, squares = 0, squaresAgainst = 0], row) => {
    if (samples[row]!.date > (contest.until ?? Number.POSITIVE_INFINITY)) return [];
    const verdict = verdictOf(contest, { lines, against, squares, squaresAgainst });
    return verdict === null ? [] : [{ row, verdict }];
  });
  const found: Milestone[] = [];
  const times = (suffix: string) => found.filter(({ id }) => id.startsWith(`${contest.id}${suffix}`)).length;
  const note = (row: number, lost: boolean, held: boolean) => {
    const base = `${contest.id}${lost ? '-lost' : '-reached'}`;
    const before = times(lost ? '-lost' : '-reached');
    const { commit, date } = samples[row]!;
    found.push({
      id: before === 0 ? base : `${base}-${before + 1}`,
      kind: 'loop',
      title: lost ? contest.lost : contest.title,
      date: isoDate(date),
      commit: graph.ids[commit]!,
      bound: 'low',
      held,
    });
  };
  for (let i = 0; i < known.length; ) {
    let end = i;
    while (end < known.length && known[end]!.verdict) end++;
    if (end - i >= HOLD && timeBetween(samples, known[i]!.row, known[end - 1]!.row) >= LEAST_TIME) {
      note(known[i]!.row, false, end === known.length);
      if (end < known.length) note(known[end]!.row, true, false);
    }
    i = Math.max(end, i + 1);
  }
  return found;
}

function timeBetween(samples: readonly Sample[], from: number, to: number): number {
  return samples[to]!.date - samples[from]!.date;
}

/** The first commit, by where it landed, of which lines were there at a sample 90 days later; of the first 128 by number. */
function adequacy({ livingAlone }: Tally, samples: readonly Sample[], judged: Judged): Milestone[] {
  const { graph, mainline, attributions } = judged;
  const lived = aloneCommits(attributions).flatMap((commit, column) => {
    const landed = mainline.dates[mainline.landing[commit]!];
    if (landed === undefined) return [];
    const isThere = samples.some(
      ({ date }, row) => date >= landed + LIVED && livingAlone.get(row, column) > 0,
    );
    return isThere ? [{ commit, landed }] : [];
  });
  const [first] = lived.sort((a, b) => a.landed - b.landed || a.commit - b.commit);
  if (first === undefined) return [];
  return [
    {
      id: 'adequacy',
      kind: 'loop',
      title: 'Adequacy: the first change without a person’s name on its way that lived 90 days',
      date: isoDate(first.landed),
      commit: graph.ids[first.commit]!,
      bound: null,
      held: null,
    },
  ];
}
