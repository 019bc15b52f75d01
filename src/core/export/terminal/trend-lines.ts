import {
  type Entry,
  isShown,
  storyView,
  type TimeTick,
  type TrendModel,
  timeTicks,
  trendModel,
} from '../../chart';
import { percent, type Report, upperPercent } from '../../report';
import { painted, SIGNS, type TerminalLook } from './paint';

const ROWS = 10;
const WIDEST = 100;
const NARROWEST = 20;
/** Between the edge and the plot: a percentage, a blank, the axis. */
const AXIS = 7;

const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇'];

/** The trend of living lines in characters, from shortly before the first sign on; nothing where there is none to draw. */
export function trendLines(report: Report, look: TerminalLook): string[] {
  const model = trendModel(report, storyView(report));
  const { span } = model;
  if (span === null || !model.counted || model.isCut) return [];
  const columns = Math.max(NARROWEST, Math.min(WIDEST, look.width - 1) - AXIS);
  const at = (column: number) => span.from + ((column + 0.5) / columns) * (span.to - span.from);
  const entries = Array.from({ length: columns }, (_, column) => entryAt(model.entries, at(column)));
  const rows = Array.from({ length: ROWS }, (_, i) => row(model, entries, ROWS - 1 - i, look));
  return [legend(report, model, look), ...rows, ...timeAxis(model, columns)];
}

function entryAt(entries: readonly Entry[], time: number): Entry | null {
  return entries.findLast(({ from, to }) => from <= time && time < to) ?? null;
}

/** `row` counts from the bottom. */
function row(model: TrendModel, entries: readonly (Entry | null)[], at: number, look: TerminalLook): string {
  const cells = entries.map(entry => cell(model, entry, at));
  // Neighbours of one kind are painted at once.
  const painting = cells.join('').replace(/[█▁▂▃▄▅▆▇]+|▒+|·+/g, run => {
    const ink = run.startsWith(SIGNS.users) ? 'users' : run.startsWith(SIGNS.high) ? 'faint' : 'declared';
    return painted(run, ink, look);
  });
  const label = at === ROWS - 1 ? model.top : at === ROWS / 2 - 1 ? model.top / 2 : null;
  const words = label === null ? '' : `${Number((100 * label).toPrecision(3))}%`;
  return `${words.padStart(AXIS - 2)} ${label === null ? '│' : '┤'}${painting}`.trimEnd();
}

/** Full, cut where the share ends in it, or of what may be above. */
function cell({ top, view }: TrendModel, entry: Entry | null, at: number): string {
  if (entry === null || entry.counted === 0) return ' ';
  const { bounds, counted } = entry;
  const eighths = (count: number) => Math.ceil((count / counted / top) * ROWS * 8 - 1e-9);
  const declared = Math.min(8, eighths(bounds.low) - 8 * at);
  if (declared >= 8) return SIGNS.declared;
  if (declared > 0) return EIGHTHS[declared]!;
  const reaches = (count: number | null) => count !== null && eighths(count) - 8 * at >= 4;
  if (isShown(view, 'users') && reaches(bounds.users)) return SIGNS.users;
  return isShown(view, 'high') && reaches(bounds.high) ? SIGNS.high : ' ';
}

function legend({ share }: Report, { view }: TrendModel, look: TerminalLook): string {
  const parts = [
    `${painted(SIGNS.declared, 'declared', look)} declared ${percent(share.low)}`,
    `${painted(SIGNS.users, 'users', look)} with AI users ${percent(share.users)}`,
    `${isShown(view, 'high') ? `${painted(SIGNS.high, 'faint', look)} ` : ''}up to ${upperPercent(share.high)}`,
  ];
  return `${' '.repeat(AXIS)}${parts.join('   ')}`;
}

/** A line with a mark at each date, and one with the dates. */
function timeAxis({ span }: TrendModel, columns: number): [string, string] {
  const { from, to } = span!;
  const widthOf = (unit: TimeTick['unit']) => ({ year: 4, month: 7, day: 10 })[unit] + 3;
  const line = Array.from({ length: columns }, () => '─');
  let dates = '';
  for (const { at, unit } of timeTicks({ from, to }, columns / (to - from), widthOf)) {
    const column = Math.floor(((at - from) / (to - from)) * columns);
    const words = new Date(at * 1000).toISOString().slice(0, { year: 4, month: 7, day: 10 }[unit]);
    if (column >= columns || (dates !== '' && column <= dates.length)) continue;
    line[column] = '┴';
    if (column + words.length <= columns) dates = `${dates.padEnd(column)}${words}`;
  }
  return [`${'0%'.padStart(AXIS - 2)} └${line.join('')}`, `${' '.repeat(AXIS)}${dates}`.trimEnd()];
}
