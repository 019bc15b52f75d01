import { useState } from 'preact/hooks';

export interface Brush {
  /** Where it was begun and where it is, in pixels of the chart. */
  readonly start: number;
  readonly end: number;
}

interface Wishes {
  readonly onMove: (x: number) => void;
  readonly onClick: (x: number) => void;
  readonly onSelect: (from: number, to: number) => void;
}

/** Less is a click with a hand that is not quite still. */
const DRAG = 4;

export function isDrag({ start, end }: Brush): boolean {
  return Math.abs(end - start) >= DRAG;
}

/** Pointing, clicking and selecting with mouse, pen or finger; `left` is where the surface begins. */
export function useBrush(left: number, { onMove, onClick, onSelect }: Wishes) {
  const [brush, setBrush] = useState<Brush | null>(null);
  const at = (event: PointerEvent & { currentTarget: Element }) =>
    left + event.clientX - event.currentTarget.getBoundingClientRect().left;
  const handlers = {
    onPointerDown(event: PointerEvent & { currentTarget: Element }) {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setBrush({ start: at(event), end: at(event) });
    },
    onPointerMove(event: PointerEvent & { currentTarget: Element }) {
      onMove(at(event));
      if (brush !== null) setBrush({ ...brush, end: at(event) });
    },
    onPointerUp(event: PointerEvent & { currentTarget: Element }) {
      if (brush === null) return;
      setBrush(null);
      const done = { ...brush, end: at(event) };
      if (isDrag(done)) onSelect(Math.min(done.start, done.end), Math.max(done.start, done.end));
      else onClick(done.end);
    },
    onPointerCancel() {
      setBrush(null);
    },
  };
  return { brush, handlers };
}
