import { across } from './bars';
import { isKnown, TEXTURES } from './class-badge';

/** A part of the longest in a list, as the chart fills its class. */
export function ClassBar({ of, part }: { of: string; part: number }) {
  if (!isKnown(of)) return null;
  const size = { width: across(part), height: 8 };
  return (
    <svg class="wi-drawing bar class-bar" width="100%" height="8" aria-hidden="true">
      <rect {...size} class={`wi-fill-${of}`} fill-opacity={TEXTURES[of].light ? 0.24 : 0.9} />
      <rect {...size} class={`swatch-edge wi-stroke-${of}`} />
    </svg>
  );
}
