import type { Bound } from '../../core/chart';

/** How the bar draws a bound. */
export function BoundKey({ bound }: { bound: Bound }) {
  return (
    <svg class="bar key" width="10" height="10" aria-hidden="true">
      <rect class={`bar-${bound}`} x="0.5" y="0.5" width="9" height="9" />
    </svg>
  );
}
