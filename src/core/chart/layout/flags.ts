import type { Milestone } from '../../report';
import { flagRank, isPassing } from '../model/marks';
import { type Box, isFree } from './boxes';
import { fitText, textWidth } from './text-width';

/** One flag, or several milestones at one place that share it. */
export interface FlagMark {
  /** Of the pole. */
  readonly x: number;
  /** 0 is the highest. */
  readonly row: number;
  /** The greatest first. */
  readonly milestones: readonly Milestone[];
  readonly label: string;
  /** To which side of the pole it flies. */
  readonly side: 'left' | 'right';
  /** Pennant and label. */
  readonly box: Box;
}

/** Where flags may stand: rows above the plot. */
export interface FlagArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rows: number;
}

export const FLAG_ROW = 20;
/** Room for a pennant with a number in it, so that a flag may come to speak for more. */
export const PENNANT = 34;
/** Closer ones share a flag. */
const TOGETHER = 14;
const LONGEST = 150;
const FONT = 11;

interface Group {
  readonly x: number;
  readonly milestones: Milestone[];
}

interface Place {
  readonly row: number;
  readonly label: string;
  readonly side: FlagMark['side'];
  readonly box: Box;
}

/**
 * Every milestone gets into exactly one flag; no flag's pennant or label covers another's, or the pole of another. The
 * greatest choose first, from the highest row down, so that poles pass beside what stands lower.
 */
export function placeFlags(
  milestones: readonly Milestone[],
  x: (milestone: Milestone) => number,
  area: FlagArea,
  nameOf: (milestone: Milestone) => string,
): FlagMark[] {
  const groups = together(milestones, x);
  groups.sort((a, b) => flagRank(b.milestones[0]!) - flagRank(a.milestones[0]!) || a.x - b.x);
  const placed: (Group & Place)[] = [];
  const taken: Box[] = [];
  for (const group of groups) {
    const lead = group.milestones[0]!;
    const place = placeFor(group.x, isPassing(lead) ? '' : nameOf(lead), area, taken);
    if (place === null) nearest(placed, group.x)?.milestones.push(...group.milestones);
    else {
      placed.push({ ...group, ...place });
      taken.push(place.box, ...poleBoxes(group.x, place.row, area));
    }
  }
  placed.sort((a, b) => a.x - b.x || a.row - b.row);
  return placed.map(mark => ({ ...mark, milestones: greatestFirst(mark.milestones) }));
}

/** Milestones by place, from left to right; the place is that of the greatest. */
function together(milestones: readonly Milestone[], x: (milestone: Milestone) => number): Group[] {
  const groups: Milestone[][] = [];
  for (const milestone of [...milestones].sort((a, b) => x(a) - x(b))) {
    const group = groups.at(-1);
    if (group !== undefined && x(milestone) - x(group[0]!) < TOGETHER) group.push(milestone);
    else groups.push([milestone]);
  }
  return groups.map(group => greatestFirst(group)).map(group => ({ x: x(group[0]!), milestones: group }));
}

function greatestFirst(milestones: readonly Milestone[]): Milestone[] {
  return [...milestones].sort((a, b) => flagRank(b) - flagRank(a));
}

/** With its label if that is free in any row, else without. */
function placeFor(x: number, name: string, area: FlagArea, taken: readonly Box[]): Place | null {
  const label = fitText(name, FONT, LONGEST);
  for (const text of label === '' ? [''] : [label, ''])
    for (const side of ['right', 'left'] as const)
      for (let row = 0; row < area.rows; row++) {
        const box = boxOf(x, row, text, side, area);
        const inside = box.x >= area.left - 1 && box.x + box.width <= area.right;
        const boxes = [box, ...poleBoxes(x, row, area)];
        if (inside && boxes.every(piece => isFree(piece, taken))) return { row, label: text, side, box };
      }
  return null;
}

function boxOf(x: number, row: number, label: string, side: FlagMark['side'], area: FlagArea): Box {
  const width = PENNANT + (label === '' ? 0 : textWidth(label, FONT) + 8);
  const y = area.top + row * FLAG_ROW;
  return { x: side === 'right' ? x - 1 : x + 1 - width, y, width, height: FLAG_ROW };
}

/** Where the pole passes lower rows. */
function poleBoxes(x: number, row: number, area: FlagArea): Box[] {
  const height = (area.rows - row - 1) * FLAG_ROW;
  return height === 0 ? [] : [{ x: x - 1, y: area.top + (row + 1) * FLAG_ROW, width: 2, height }];
}

function nearest<T extends Group>(groups: readonly T[], x: number): T | undefined {
  return [...groups].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
}
