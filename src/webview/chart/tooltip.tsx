import type { ComponentChildren } from 'preact';

interface Props {
  /** In pixels of the picture, which is `width` wide. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly children: ComponentChildren;
}

const AWAY = 14;

/** Beside a place of the picture, on the side that has more room. For eyes alone: who hears the chart hears its slider. */
export function Tooltip({ x, y, width, children }: Props) {
  const style = x < width / 2 ? { left: `${x + AWAY}px` } : { right: `${width - x + AWAY}px` };
  return (
    <div class="wi-tooltip" aria-hidden="true" style={{ ...style, top: `${y}px` }}>
      {children}
    </div>
  );
}
