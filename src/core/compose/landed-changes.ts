import type { JudgedHistory } from '../attribution';
import { type LandedChange, linesOf, settle, touchOf, UNDISTURBED_DAYS } from '../durability';
import { ELSEWHERE } from '../graph';
import type { AuthorClass, Rung } from '../model';
import { compareText } from '../text';
import { forEachLanded, forEachLost, type Tally } from '../trend';
import { LandedUnits, NO_UNIT } from './landed-units';
import { LandingTimes } from './landing-times';

/** A commit of the head's history that is no merge. */
export interface LandedCommit {
  readonly commit: number;
  readonly class: AuthorClass;
  readonly rung: Rung;
  readonly quarter: string;
  readonly observed: number;
  /** Where it added most lines that count, the first of equals; null where it added none. */
  readonly role: number | null;
  readonly touched: boolean;
  readonly maybeTouched: boolean;
}

/** Lines: landed + surplus = early + living + lost + vanished. */
export interface Conservation {
  landed: number;
  early: number;
  living: number;
  lost: number;
  surplus: number;
  vanished: number;
  /** Living or lost lines of merges, and of other commits of which no line was counted as landed. */
  unlanded: number;
}

export interface Landed {
  readonly commits: readonly LandedCommit[];
  readonly changes: readonly CommitChange[];
  readonly conservation: Conservation;
}

/** What one commit landed, of one class. */
export interface CommitChange extends LandedChange {
  readonly commit: number;
  /** The lowest of its lines. */
  readonly rung: Rung;
  /** Of landing: `2026-01`. */
  readonly month: string;
}

/** What every commit landed, and what became of it. All times follow from when commits came onto the main line. */
export function landedOf(tally: Tally, judged: JudgedHistory): Landed {
  const times = new LandingTimes(judged);
  const units = new LandedUnits(judged.owners, tally.lostLines.rows);
  const places = landLines(tally, judged, units);
  const touches = new Uint8Array(judged.graph.size);
  loseLines(tally, judged, { units, touches, times });
  const conservation = { landed: 0, early: 0, living: 0, lost: 0, surplus: 0, vanished: 0, unlanded: 0 };
  const changes: CommitChange[] = [];
  units.visit(unit => {
    const { commit, class: name, rung, landed } = unit;
    if (landed === 0) {
      conservation.unlanded += unit.living + unit.early + linesOf(unit.losses);
      return;
    }
    const { early, living, lost, surplus, vanished, lines, losses } = settle(unit);
    conservation.landed += landed;
    conservation.early += early;
    conservation.living += living;
    conservation.lost += lost;
    conservation.surplus += surplus;
    conservation.vanished += vanished;
    const [observed, quarter, month] = [times.observed(commit), times.quarter(commit), times.month(commit)];
    const folder = places.folders[commit]!;
    changes.push({ commit, class: name, rung, observed, quarter, month, folder, lines, losses });
  });
  return { commits: commitsOf(judged, { places, touches, times }), changes, conservation };
}

/** By quarter, the oldest first. */
export function byQuarter<T extends { readonly quarter: string }>(items: readonly T[]): [string, T[]][] {
  return byTime(items, ({ quarter }) => quarter);
}

/** By month, the oldest first. */
export function byMonth<T extends { readonly month: string }>(items: readonly T[]): [string, T[]][] {
  return byTime(items, ({ month }) => month);
}

function byTime<T>(items: readonly T[], timeOf: (item: T) => string): [string, T[]][] {
  const times = new Map<string, T[]>();
  for (const item of items) {
    const time = timeOf(item);
    const list = times.get(time);
    if (list) list.push(item);
    else times.set(time, [item]);
  }
  return [...times].sort(([a], [b]) => compareText(a, b));
}

/** By commit: where it added most lines that count, the first of equals; NOWHERE where it added none. */
interface Places {
  readonly folders: Int32Array;
  readonly roles: Int32Array;
}

const NOWHERE = -1;

function landLines(
  { landedLines, headPaths }: Tally,
  { owners, graph }: JudgedHistory,
  units: LandedUnits,
): Places {
  const [folders, roles] = [nowhere(graph.size), nowhere(graph.size)];
  const [byFolder, byRole] = [new Map<number, number>(), new Map<number, number>()];
  let at = NOWHERE;
  const close = () => {
    if (at === NOWHERE) return;
    folders[at] = largest(byFolder);
    roles[at] = largest(byRole);
    byFolder.clear();
    byRole.clear();
  };
  forEachLanded(landedLines, (owner, folder, role, lines) => {
    const commit = owners.commitOf(owner)!;
    if (commit !== at) close();
    at = commit;
    units.landed[units.of(owner)]! += lines;
    byFolder.set(folder, (byFolder.get(folder) ?? 0) + lines);
    byRole.set(role, (byRole.get(role) ?? 0) + lines);
  });
  close();
  for (const { byOwner } of headPaths.values())
    for (const [owner, lines] of byOwner) {
      const unit = units.of(owner);
      if (unit !== NO_UNIT) units.living[unit]! += lines;
    }
  return { folders, roles };
}

function nowhere(commits: number): Int32Array {
  return new Int32Array(commits).fill(NOWHERE);
}

/** In `touches` of each commit: 1 where what touched it soon is not known to be an agent alone, 2 where it is not. */
function loseLines(
  { lostLines }: Tally,
  { attributions, mainline: { landing } }: JudgedHistory,
  { units, touches, times }: { units: LandedUnits; touches: Uint8Array; times: LandingTimes },
): void {
  forEachLost(lostLines, (killer, owner, lines) => {
    const unit = units.of(owner);
    if (unit === NO_UNIT) return;
    const commit = units.commitOf(unit);
    const days = times.between(commit, killer);
    if (landing[commit] === landing[killer]) units.early[unit]! += lines;
    else units.lose(unit, days, lines);
    if (days > UNDISTURBED_DAYS) return;
    const touch = touchOf(
      attributions.rungs[killer] as Rung,
      attributions.className(killer) === 'automation',
    );
    if (touch !== 'none') touches[commit] = Math.max(touches[commit]!, touch === 'sure' ? 2 : 1);
  });
}

function commitsOf(
  { graph, mainline: { landing }, attributions }: JudgedHistory,
  known: { places: Places; touches: Uint8Array; times: LandingTimes },
): LandedCommit[] {
  const commits: LandedCommit[] = [];
  for (let commit = 0; commit < graph.size; commit++) {
    if (graph.isMerge(commit) || landing[commit] === ELSEWHERE) continue;
    const role = known.places.roles[commit]!;
    commits.push({
      commit,
      class: attributions.className(commit),
      rung: attributions.rungs[commit] as Rung,
      quarter: known.times.quarter(commit),
      observed: known.times.observed(commit),
      role: role === NOWHERE ? null : role,
      touched: known.touches[commit] === 2,
      maybeTouched: known.touches[commit] !== 0,
    });
  }
  return commits;
}

/** The number with most lines, the least of equals; there is at least one. */
function largest(lines: ReadonlyMap<number, number>): number {
  let [found, most] = [Number.POSITIVE_INFINITY, -1];
  for (const [number, count] of lines)
    if (count > most || (count === most && number < found)) [found, most] = [number, count];
  return found;
}
