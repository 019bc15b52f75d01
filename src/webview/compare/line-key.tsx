import type { Place } from '../../protocol/comparison';

/** Of each side: its colour, and what tells the lines apart without it. */
export const LINES = [
  { stroke: 'wi-stroke-series1', fill: 'wi-fill-series1', width: 3.2, dashes: 'none' },
  { stroke: 'wi-stroke-series2', fill: 'wi-fill-series2', width: 1.8, dashes: '5 3' },
] as const;

export function LineKey({ place }: { place: Place }) {
  const { stroke, width, dashes } = LINES[place];
  return (
    <svg class="wi-drawing line-key" width="24" height="12" aria-hidden="true">
      <path class={stroke} d="M1,6H23" stroke-width={width} stroke-dasharray={dashes} fill="none" />
    </svg>
  );
}
