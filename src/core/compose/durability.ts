import type { JudgedHistory } from '../attribution';
import {
  BULK,
  compareDefinitions,
  compareGroups,
  curveOf,
  estimateHalfLife,
  type Group,
  groupOf,
  isBulk,
  type LandedChange,
  lackOf,
  linesOf,
  partOfLargest,
  replacedOf,
  revertedInTheEnd,
  reworkOf,
} from '../durability';
import { ELSEWHERE } from '../graph';
import { CLASSES } from '../model';
import type { Report } from '../report';
import { cohortsOf } from './cohorts';
import { byQuarter, type Landed } from './landed-changes';

type Durability = NonNullable<NonNullable<Report['loop']>['durability']>;

/** How long landed lines last; null where none has landed, or none was followed yet. */
export function durabilityOf(landed: Landed, judged: JudgedHistory): Durability | null {
  const { changes, conservation } = landed;
  if (changes.length === 0) return null;
  const grouped = changes.filter(change => change.lines > 0 && groupOf(change.class) !== null);
  const plain = grouped.filter(change => !isBulk(change));
  const large = grouped.filter(isBulk);
  const hasAi = grouped.some(change => groupOf(change.class) === 'ai');
  return {
    groups: byGroup(plain, (own, stream) => groupFigures(own, stream)),
    bulk: { above: BULK, ...byGroup(large, volumeOf) },
    comparison: hasAi ? compareGroups(grouped) : { ...compareGroups([]), lack: 'no-ai' },
    definitions: hasAi ? compareDefinitions(grouped) : [],
    quarters: quartersOf(grouped),
    cohorts: cohortsOf(plain),
    judgement: judgementOf(landed, judged),
    conservation,
  };
}

function byGroup<C extends LandedChange, T>(
  changes: readonly C[],
  make: (own: readonly C[], stream: number) => T,
): Record<Group, T> {
  const of = (group: Group) => changes.filter(change => groupOf(change.class) === group);
  return { ai: make(of('ai'), 3), others: make(of('others'), 4) };
}

function groupFigures(changes: readonly LandedChange[], stream: number): Durability['groups']['ai'] {
  const lack = lackOf(changes);
  return {
    ...volumeOf(changes),
    largest: partOfLargest(changes),
    curve: curveOf(changes).map(point => ({ ...point })),
    halfLife: lack === null ? { ...estimateHalfLife(changes, stream) } : null,
    lack: changes.length === 0 && stream === 3 ? 'no-ai' : lack,
    within14: { ...reworkOf(changes, 14) },
    within30: { ...reworkOf(changes, 30) },
  };
}

function volumeOf(changes: readonly LandedChange[]) {
  const lines = linesOf(changes);
  const lost = changes.reduce((sum, { losses }) => sum + linesOf(losses), 0);
  return { changes: changes.length, lines, living: lines - lost };
}

function quartersOf(changes: readonly LandedChange[]): Durability['quarters'] {
  return byQuarter(changes).map(([quarter, own]) => ({
    quarter,
    ...byGroup(own, part => ({ ...volumeOf(part), within30: { ...reworkOf(part, 30) } })),
  }));
}

function judgementOf({ commits, changes }: Landed, judged: JudgedHistory): Durability['judgement'] {
  const reverted = revertedCommits(judged);
  return CLASSES.flatMap(name => {
    const own = commits.filter(commit => commit.class === name);
    if (own.length === 0) return [];
    const units = changes.filter(change => change.class === name);
    const { replaced, of } = replacedOf(units);
    return {
      class: name,
      changes: own.length,
      lines: linesOf(units),
      reverted: own.filter(({ commit }) => reverted.has(commit)).length,
      replaced: { changes: replaced, of },
    };
  });
}

/** A merge that is taken back takes back all that landed with it. */
function revertedCommits({ graph, mainline, reverts }: JudgedHistory): Set<number> {
  const { landing, commits } = mainline;
  const landedWith = new Map<number, number[]>();
  for (let commit = 0; commit < graph.size; commit++) {
    const at = landing[commit]!;
    if (at === ELSEWHERE || commits[at] === commit) continue;
    const list = landedWith.get(commits[at]!) ?? [];
    list.push(commit);
    landedWith.set(commits[at]!, list);
  }
  const numbered = new Map<number, number[]>();
  for (const [by, ids] of reverts) {
    if (landing[by] === ELSEWHERE) continue;
    const targets = ids
      .map(id => graph.numberOf(id))
      .filter(target => target !== undefined && target < by && landing[target] !== ELSEWHERE) as number[];
    const all = targets.flatMap(target =>
      graph.isMerge(target) ? [target, ...(landedWith.get(target) ?? [])] : [target],
    );
    numbered.set(by, all);
  }
  return revertedInTheEnd(numbered);
}
