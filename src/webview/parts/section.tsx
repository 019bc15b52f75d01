import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly note?: string;
  /** Where the focus can be sent. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A landmark with its heading; `name` places it in the grid. */
export function Section({ title, name, note, id: own, children }: Props) {
  const made = useId();
  const id = own ?? made;
  return (
    <section class={`section section-${name}`} aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {note === undefined ? null : <p class="note">{note}</p>}
      </header>
      {children}
    </section>
  );
}

/** Scrolls in itself, so that the page does not sideways; the keyboard must reach what scrolls, and only that. */
export function Scroller({ label, children }: { label: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () =>
      setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const reached = scrolls ? ({ role: 'group', tabIndex: 0, 'aria-label': label } as const) : {};
  return (
    <div ref={box} class="scroller" {...reached}>
      {children}
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
