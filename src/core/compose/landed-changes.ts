import type { JudgedHistory } from '../attribution';
import { type LandedChange, type Loss, settle, touchOf, UNDISTURBED_DAYS } from '../durability';
import { ELSEWHERE } from '../graph';
import type { Owner } from '../lines';
import { type AuthorClass, CLASSES, type Rung } from '../model';
import { compareText } from '../text';
import { forEachLanded, forEachLost, type Tally } from '../trend';
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

/** All that is known of the lines of one commit and class. */
interface Unit {
  readonly commit: number;
  readonly class: AuthorClass;
  rung: Rung;
  landed: number;
  living: number;
  early: number;
  readonly losses: Loss[];
}

/** What every commit landed, and what became of it. All times follow from when commits came onto the main line. */
export function landedOf(tally: Tally, judged: JudgedHistory): Landed {
  const times = new LandingTimes(judged);
  const { units, places } = unitsOf(tally, judged);
  const touches = new Uint8Array(judged.graph.size);
  loseLines(tally, judged, { units, touches, times });
  const conservation = { landed: 0, early: 0, living: 0, lost: 0, surplus: 0, vanished: 0, unlanded: 0 };
  const changes: CommitChange[] = [];
  for (const unit of units.all()) {
    if (unit.landed === 0) {
      conservation.unlanded +=
        unit.living + unit.early + unit.losses.reduce((sum, { lines }) => sum + lines, 0);
      continue;
    }
    const { lines, losses, ...sums } = settle(unit);
    conservation.landed += unit.landed;
    for (const name of ['early', 'living', 'lost', 'surplus', 'vanished'] as const)
      conservation[name] += sums[name];
    const { commit, class: name, rung } = unit;
    const [observed, quarter, month] = [times.observed(commit), times.quarter(commit), times.month(commit)];
    const folder = places.folders[commit]!;
    changes.push({ commit, class: name, rung, observed, quarter, month, folder, lines, losses });
  }
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

class Units {
  /** The first unit of each commit; nearly all have one. */
  private readonly firsts: (Unit | undefined)[];
  private readonly others = new Map<string, Unit>();

  constructor(
    private readonly owners: JudgedHistory['owners'],
    commits: number,
  ) {
    this.firsts = new Array<Unit | undefined>(commits).fill(undefined);
  }

  /** Null for lines that belong to no commit. */
  of(owner: Owner): Unit | null {
    const commit = this.owners.commitOf(owner);
    if (commit === null) return null;
    const name = CLASSES[this.owners.classOf(owner)]!;
    const rung = this.owners.rungOf(owner);
    const known = this.known(commit, name);
    if (known !== undefined) {
      if (rung < known.rung) known.rung = rung;
      return known;
    }
    const unit = { commit, class: name, rung, landed: 0, living: 0, early: 0, losses: [] };
    if (this.firsts[commit] === undefined) this.firsts[commit] = unit;
    else this.others.set(`${commit} ${name}`, unit);
    return unit;
  }

  private known(commit: number, name: AuthorClass): Unit | undefined {
    const first = this.firsts[commit];
    if (first === undefined || first.class === name) return first;
    return this.others.get(`${commit} ${name}`);
  }

  /** In an order that depends on the history alone. */
  all(): Unit[] {
    const code = (unit: Unit) => CLASSES.indexOf(unit.class);
    const units = [...this.firsts.filter(unit => unit !== undefined), ...this.others.values()];
    return units.sort((a, b) => a.commit - b.commit || code(a) - code(b));
  }
}

/** By commit: where it added most lines that count, the first of equals; NOWHERE where it added none. */
interface Places {
  readonly folders: Int32Array;
  readonly roles: Int32Array;
}

const NOWHERE = -1;

function unitsOf({ landedLines, headPaths }: Tally, { owners, graph }: JudgedHistory) {
  const units = new Units(owners, graph.size);
  const places = {
    folders: new Int32Array(graph.size).fill(NOWHERE),
    roles: new Int32Array(graph.size).fill(NOWHERE),
  };
  const [folders, roles] = [new Map<number, number>(), new Map<number, number>()];
  let at = NOWHERE;
  const close = () => {
    if (at === NOWHERE) return;
    places.folders[at] = largest(folders);
    places.roles[at] = largest(roles);
    folders.clear();
    roles.clear();
  };
  forEachLanded(landedLines, (owner, folder, role, lines) => {
    const unit = units.of(owner)!;
    unit.landed += lines;
    if (unit.commit !== at) close();
    at = unit.commit;
    folders.set(folder, (folders.get(folder) ?? 0) + lines);
    roles.set(role, (roles.get(role) ?? 0) + lines);
  });
  close();
  for (const { byOwner } of headPaths.values())
    for (const [owner, lines] of byOwner) {
      const unit = units.of(owner);
      if (unit !== null) unit.living += lines;
    }
  return { units, places };
}

/** In `touches` of each commit: 1 where what touched it soon is not known to be an agent alone, 2 where it is not. */
function loseLines(
  { lostLines }: Tally,
  { attributions, mainline: { landing } }: JudgedHistory,
  { units, touches, times }: { units: Units; touches: Uint8Array; times: LandingTimes },
): void {
  forEachLost(lostLines, (killer, owner, lines) => {
    const unit = units.of(owner);
    if (unit === null) return;
    const { commit } = unit;
    const days = times.between(commit, killer);
    if (landing[commit] === landing[killer]) unit.early += lines;
    else unit.losses.push({ days, lines });
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
