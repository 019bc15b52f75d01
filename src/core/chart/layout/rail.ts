import type { Milestone } from '../../report';
import { railRank } from '../model/marks';
import { type Box, isFree } from './boxes';
import { fitText, textWidth } from './text-width';

/** A mark at the lower edge of the plot: a release, or the first uses of tools. */
export interface RailMark {
  readonly x: number;
  readonly kind: 'release' | 'tool';
  /** For releases one of those at this place. */
  readonly milestones: readonly Milestone[];
  readonly label: string;
  /** Where the label begins. */
  readonly labelX: number;
}

/** Releases closer than this would run into a grey wall: the rounder number stays. */
const RELEASES_APART = 6;
const TOOLS_APART = 12;
const FEW = 30;
const LONGEST = 110;
export const RAIL_FONT = 10;

type At = (milestone: Milestone) => number;

/** Marks from left to right, thinned out; labels where there is room. `right` is where labels end. */
export function placeRail(
  milestones: readonly Milestone[],
  x: At,
  bounds: { readonly left: number; readonly right: number },
  nameOf: (milestone: Milestone) => string,
): RailMark[] {
  const tools = groupTools(milestones, x);
  const all = milestones.filter(({ kind }) => kind === 'release');
  const releases = thinned(all, x);
  const named = [...tools, ...(all.length <= FEW ? releases.map(release => [release]) : [])];
  const labels = placeLabels(named, x, bounds, nameOf);
  const markOf = (group: readonly Milestone[], kind: RailMark['kind']): RailMark => {
    const at = x(group[0]!);
    return { x: at, kind, milestones: group, ...(labels.get(group[0]!) ?? { label: '', labelX: at }) };
  };
  const marks = [
    ...releases.map(release => markOf([release], 'release')),
    ...tools.map(group => markOf(group, 'tool')),
  ];
  return marks.sort((a, b) => a.x - b.x);
}

function groupTools(milestones: readonly Milestone[], x: At): Milestone[][] {
  const groups: Milestone[][] = [];
  for (const tool of milestones.filter(({ kind }) => kind === 'tool').sort((a, b) => x(a) - x(b))) {
    const group = groups.at(-1);
    if (group !== undefined && x(tool) - x(group[0]!) < TOOLS_APART) group.push(tool);
    else groups.push([tool]);
  }
  return groups;
}

function thinned(releases: readonly Milestone[], x: At): Milestone[] {
  const kept: Milestone[] = [];
  for (const release of [...releases].sort((a, b) => railRank(b) - railRank(a) || x(b) - x(a)))
    if (kept.every(other => Math.abs(x(other) - x(release)) >= RELEASES_APART)) kept.push(release);
  return kept;
}

function placeLabels(
  groups: readonly (readonly Milestone[])[],
  x: At,
  bounds: { readonly left: number; readonly right: number },
  nameOf: (milestone: Milestone) => string,
): Map<Milestone, { label: string; labelX: number }> {
  const labels = new Map<Milestone, { label: string; labelX: number }>();
  const taken: Box[] = [];
  const ranked = groups.map(group => group[0]!).sort((a, b) => railRank(b) - railRank(a) || x(b) - x(a));
  for (const milestone of ranked) {
    const label = fitText(nameOf(milestone), RAIL_FONT, LONGEST);
    const width = textWidth(label, RAIL_FONT);
    const labelX = Math.min(Math.max(x(milestone) - width / 2, bounds.left), bounds.right - width);
    const box = { x: labelX - 6, y: 0, width: width + 12, height: 1 };
    if (label === '' || labelX < bounds.left || !isFree(box, taken)) continue;
    taken.push(box);
    labels.set(milestone, { label, labelX });
  }
  return labels;
}
