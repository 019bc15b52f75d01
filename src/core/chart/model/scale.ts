import { scaleLinear } from 'd3-scale';

/** The next round number. */
export function niceTop(value: number): number {
  return scaleLinear().domain([0, value]).nice(4).domain()[1]!;
}

/** About `most` round values from 0 to `top`; whole ones where counts are shown. */
export function valueTicks(top: number, most: number, whole: boolean): number[] {
  const ticks = scaleLinear().domain([0, top]).ticks(most);
  return whole ? ticks.filter(Number.isInteger) : ticks;
}
