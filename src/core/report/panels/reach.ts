import type { About } from '../loop-words';
import type { Report } from '../schema';
import type { LoopPanel, PanelBlock, PanelTable } from './panel';
import { quarterAxis } from './quarters';
import { changeWords, whyWithheld } from './rise-words';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Reach = NonNullable<Loop['reach']>;
type Quarter = Reach['quarters'][number];
type Rise = Reach['lines'];

const MOST_QUARTERS = 8;
/** As for the doubling time: quarters of fewer commits are not drawn. */
const LEAST_COMMITS = 20;

/** How much an agent lands in one go, by quarter; null where no agent is the author of anything. */
export function reachPanel({ reach }: Loop, teller: Teller): LoopPanel | null {
  if (reach === null || reach.quarters.length === 0) return null;
  const { l10n } = teller;
  const rows = reach.quarters.toReversed();
  const older = rows.slice(MOST_QUARTERS);
  return {
    id: 'reach',
    title: l10n.t('How much an agent lands in one go'),
    about: about(teller),
    blocks: [
      { kind: 'headline', text: sentence(rows, teller) },
      ...graph(reach, teller),
      {
        kind: 'text',
        text: [riseOfLines(reach.lines, teller), riseOfRuns(reach.run, teller)].join(' '),
      },
      tableOf('reach-quarters', rows.slice(0, MOST_QUARTERS), teller),
      ...(older.length === 0
        ? []
        : [
            {
              kind: 'folded',
              name: l10n.t('Older quarters'),
              blocks: [tableOf('reach-older', older, teller)],
            } as const,
          ]),
    ],
  };
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'Of commits that an agent is the author of: lines that each added, and files to which it added lines; and runs of such commits in order of landing, without a commit of anybody else between (merges and bots apart). Median: half are no larger; 90th percentile: nine of ten are no larger. Doubling time: a straight line through the logarithms by quarter, told only with six quarters of 20 commits, or 10 runs, three quarters of the variance explained, and a slope whose interval has no 0.',
    ),
    source: l10n.t(
      'Authors of commits and their diffs against their first parents. Lines above 15 are rounded down by up to an eighth.',
    ),
    limits: l10n.t(
      'How long an agent worked, or how hard it was. It is the nearest thing that git has to the length of tasks that AI finishes alone, and no more: agents that commit often land little in one go.',
    ),
  };
}

function sentence(newest: readonly Quarter[], { l10n, count }: Teller): string {
  const told = newest.find(({ lines, commits }) => lines !== null && commits >= LEAST_COMMITS);
  if (told?.lines == null)
    return l10n.t('No quarter has {0} commits of which an agent is the author.', count(LEAST_COMMITS));
  const { quarter, commits, lines } = told;
  return l10n.t(
    'In {0}, half of {1} commits by agents added no more than {2} lines, and nine of ten no more than {3}.',
    quarter,
    count(commits),
    count(lines.median),
    count(lines.p90),
  );
}

function riseOfLines({ fit, withheld }: Rise, teller: Teller): string {
  const { l10n, count, decimal } = teller;
  if (fit === null)
    return l10n.t('How the median of lines grows is not told: {0}.', whyWithheld(withheld ?? 'few', teller));
  const figures = [changeWords(fit.doublingDays, teller), count(fit.quarters), decimal(fit.r2)];
  return l10n.t('The median of lines {0}, through {1} quarters (R² {2}).', ...figures);
}

function riseOfRuns({ fit, withheld }: Rise, teller: Teller): string {
  const { l10n, count, decimal } = teller;
  if (fit === null)
    return l10n.t('How runs of commits grow is not told: {0}.', whyWithheld(withheld ?? 'few', teller));
  const figures = [changeWords(fit.doublingDays, teller), count(fit.quarters), decimal(fit.r2)];
  return l10n.t('The 90th percentile of commits in a row {0}, through {1} quarters (R² {2}).', ...figures);
}

function tableOf(id: string, quarters: readonly Quarter[], { l10n, count }: Teller): PanelTable {
  const pair = (spread: Quarter['lines']) =>
    spread === null ? ['–', '–'] : [count(spread.median), count(spread.p90)];
  return {
    kind: 'table',
    id,
    caption: l10n.t('Commits that an agent is the author of, newest quarter first'),
    head: l10n.t('Quarter'),
    columns: [
      { name: l10n.t('Commits') },
      { name: l10n.t('Lines, median'), isMain: true },
      { name: l10n.t('Lines, 90%') },
      { name: l10n.t('Files, median') },
      { name: l10n.t('Files, 90%') },
      { name: l10n.t('In a row, median') },
      { name: l10n.t('In a row, 90%') },
    ],
    rows: quarters.map(({ quarter, commits, lines, files, run }) => [
      quarter,
      count(commits),
      ...pair(lines),
      ...pair(files),
      ...pair(run),
    ]),
  };
}

/** By powers of ten. */
function graph({ quarters }: Reach, { l10n, count }: Teller): PanelBlock[] {
  const shown = quarters.flatMap(({ quarter, commits, lines }) =>
    lines === null || commits < LEAST_COMMITS ? [] : [{ quarter, ...lines }],
  );
  if (shown.length < 2) return [];
  const decades = Math.max(1, Math.ceil(Math.log10(Math.max(...shown.map(({ p90 }) => p90)))));
  const y = (lines: number) => Math.log10(Math.max(1, lines)) / decades;
  const axis = quarterAxis(shown.map(({ quarter }) => quarter));
  return [
    {
      kind: 'graph',
      id: 'reach-trend',
      label: l10n.t('Lines that each commit of an agent added, by quarter, on a scale of powers of ten'),
      xTicks: axis.ticks,
      yTicks: Array.from({ length: decades + 1 }, (_, i) => ({ at: i / decades, label: count(10 ** i) })),
      lines: [
        {
          name: l10n.t('90th percentile'),
          of: 'light',
          points: shown.map(({ quarter, p90 }) => ({ x: axis.x(quarter), y: y(p90) })),
          isMarked: true,
        },
        {
          name: l10n.t('Median'),
          of: 'ai',
          points: shown.map(({ quarter, median }) => ({ x: axis.x(quarter), y: y(median) })),
          isMarked: true,
        },
      ],
      intervals: [],
      beyond: null,
      table: null,
    },
  ];
}
