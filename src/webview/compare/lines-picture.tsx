import { LINES } from './line-key';
import type { LinesLayout } from './lines-layout';

const FONT = 11;

/** The numbers stand in the legend and in the table, so the picture itself is not read out. */
export function LinesPicture({ layout }: { layout: LinesLayout }) {
  const { width, height, left, right, foot, shares, times, lines } = layout;
  return (
    <svg class="wi-drawing lines" width={width} height={height} font-size={FONT} aria-hidden="true">
      {shares.map(({ place, label }) => (
        <g key={label}>
          <path class="wi-stroke-grid" d={`M${left},${Math.round(place) + 0.5}H${right}`} fill="none" />
          <text class="wi-fill-muted" x={left - 8} y={place + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {times.map(({ at, place, label }, i) => (
        <g key={at}>
          <path class="wi-stroke-faint" d={`M${Math.round(place) + 0.5},${foot}v4`} fill="none" />
          <text class="wi-fill-muted" x={place} y={foot + 18} text-anchor={anchorOf(place, layout, i)}>
            {label}
          </text>
        </g>
      ))}
      {lines.map((line, place) => {
        if (line === null) return null;
        const { stroke, fill, width: thickness, dashes } = LINES[place as 0 | 1];
        return (
          <g key={place}>
            <path
              class={stroke}
              d={line.path}
              stroke-width={thickness}
              stroke-dasharray={dashes}
              stroke-linejoin="round"
              fill="none"
            />
            <circle class={fill} cx={line.end[0]} cy={line.end[1]} r="4" />
          </g>
        );
      })}
    </svg>
  );
}

/** Labels at the edges stay within. */
function anchorOf(place: number, { left, width }: LinesLayout, i: number): 'start' | 'middle' | 'end' {
  if (i === 0 && place < left + 12) return 'start';
  return place > width - 36 ? 'end' : 'middle';
}
