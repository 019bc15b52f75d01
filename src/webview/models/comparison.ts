import { type Counts, isCutShort, sharesOf } from '../../core/report';
import { compareText } from '../../core/text';
import type { ComparedReport, Place } from '../../protocol/comparison';
import { lastQuarter } from './milestone-figures';

export type Pair<T> = readonly [left: T, right: T];
export type Reports = Pair<ComparedReport>;

/** Null where a side has no such figure. */
export type Figures = Pair<number | null>;

export interface Row {
  readonly name: string;
  readonly figures: Figures;
}

/** From left to right; null where a side has none. */
export function differenceOf([left, right]: Figures): number | null {
  return left === null || right === null ? null : right - left;
}

/** The same of shares as they are shown, in tenths of a percent: a reader who subtracts finds the same. */
export function shareDifferenceOf([left, right]: Figures): number | null {
  return left === null || right === null ? null : (tenths(right) - tenths(left)) / 1000;
}

function tenths(share: number): number {
  return Math.round(Number((share * 100).toFixed(1)) * 10);
}

/** Which side has more declared AI, and by how much. */
export type Verdict =
  | { readonly kind: 'more'; readonly more: Place; readonly by: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'same'; readonly share: number }
  | { readonly kind: 'unknown' };

export function verdictOf(reports: Reports): Verdict {
  const shares = both(reports, ({ share }) => share.low);
  const [left, right] = shares;
  const by = shareDifferenceOf(shares);
  if (left === null || right === null || by === null) return { kind: 'unknown' };
  if (left === right) return { kind: 'same', share: left };
  if (by === 0) return { kind: 'close' };
  return { kind: 'more', more: by > 0 ? 1 : 0, by: Math.abs(by) };
}

/** Why two reports cannot be set against each other line by line; null where they can. */
export function obstacleOf([left, right]: Reports): 'schema' | 'rule' | null {
  if (left.schemaVersion !== right.schemaVersion) return 'schema';
  return left.rule.hash === right.rule.hash ? null : 'rule';
}

/** Living lines of each agent, as a part of all that count; without those that have none any more. */
export function agentRows(reports: Reports): Row[] {
  const names = new Set(reports.flatMap(({ agents }) => agents.map(({ agent }) => agent)));
  const part = (report: ComparedReport, name: string) => {
    if (report.living.counted === 0 || isCutShort(report)) return null;
    const own = report.agents.filter(({ agent }) => agent === name);
    return own.reduce((sum, { living }) => sum + living, 0) / report.living.counted;
  };
  const rows = [...names].map(name => ({ name, figures: both(reports, report => part(report, name)) }));
  return sorted(rows.filter(({ figures }) => figures.some(figure => figure !== null && figure > 0)));
}

/** What is declared of each part of the files; a side that has no line of it has no share. */
export function partRows<K extends string>(
  reports: Reports,
  key: K,
  partsOf: (report: ComparedReport) => readonly (Readonly<Record<K, string>> & { readonly living: Counts })[],
): Row[] {
  const names = new Set(
    reports.flatMap(report => partsOf(report).filter(({ living }) => living.counted > 0)).map(of => of[key]),
  );
  const share = (report: ComparedReport, name: string) => {
    const found = partsOf(report).find(part => part[key] === name);
    return found === undefined || isCutShort(report) ? null : sharesOf(found.living).low;
  };
  return sorted([...names].map(name => ({ name, figures: both(reports, report => share(report, name)) })));
}

export interface Written {
  readonly of: 'living' | 'commits' | 'added' | 'quarter';
  readonly counted: Pair<number>;
  /** Part of it that is declared. */
  readonly declared: Figures;
}

/** What lives, and what was done, on both sides. */
export function writtenOf(reports: Reports): Written[] {
  const row = (of: Written['of'], countsOf: (report: ComparedReport) => Counts): Written => ({
    of,
    counted: both(reports, report => countsOf(report).counted),
    declared: both(reports, report => (isCutShort(report) ? null : sharesOf(countsOf(report)).low)),
  });
  return [
    row('living', ({ living }) => living),
    row('commits', ({ commits }) => commits),
    row('added', ({ added }) => added),
    row('quarter', lastQuarter),
  ];
}

export function both<T, U>([left, right]: Pair<T>, of: (one: T) => U): Pair<U> {
  return [of(left), of(right)];
}

/** The greatest difference first; what only one side has comes last. */
function sorted(rows: Row[]): Row[] {
  const size = ({ figures }: Row) => Math.abs(shareDifferenceOf(figures) ?? 0);
  const most = ({ figures: [left, right] }: Row) => Math.max(left ?? 0, right ?? 0);
  return rows.sort((a, b) => {
    const [one, other] = [shareDifferenceOf(a.figures), shareDifferenceOf(b.figures)];
    if ((one === null) !== (other === null)) return one === null ? 1 : -1;
    return size(b) - size(a) || most(b) - most(a) || compareText(a.name, b.name);
  });
}
