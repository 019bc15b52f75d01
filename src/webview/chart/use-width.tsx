import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const LEAST = 280;
const MOST = 1600;

/** How wide an element is, in whole pixels; null before it is known. */
export function useWidth(element: RefObject<Element | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setWidth(Math.min(MOST, Math.max(LEAST, Math.floor(current.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
