import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly note?: string;
  /** Where the focus can be sent. */
  readonly id?: string;
  /** Beside the heading. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A landmark with its heading; `name` places it in the grid. */
export function Section({ title, name, note, id: own, action, children }: Props) {
  const made = useId();
  const id = own ?? made;
  return (
    <section class={`section section-${name}`} aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {action}
        {note === undefined ? null : <p class="note">{note}</p>}
      </header>
      {children}
    </section>
  );
}

/**
 * Scrolls in itself, so that the page does not sideways; the keyboard must reach what scrolls, and only that. An edge
 * behind which there is more says so.
 */
export function Scroller({ label, children }: { label: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  const [hidden, setHidden] = useState('');
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
      setHidden(hiddenAt(element));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const reached = scrolls ? ({ role: 'group', tabIndex: 0, 'aria-label': label } as const) : {};
  return (
    <div ref={box} class={`scroller${hidden}`} {...reached}>
      {children}
    </div>
  );
}

/** Classes for the sides at which something is out of sight. */
function hiddenAt({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): string {
  const left = Math.abs(scrollLeft) > 1 ? ' more-before' : '';
  return Math.abs(scrollLeft) + clientWidth < scrollWidth - 1 ? `${left} more-after` : left;
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
