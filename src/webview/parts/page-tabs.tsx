import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Choices } from './radios';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> extends Choices<Choice<T>> {
  readonly label: string;
  /** Of what is shown below. */
  readonly look: string;
  readonly children: ComponentChildren;
}

/** Parts of a page of which one is seen. Arrow keys move and choose; Tab goes on into what is shown. */
export function PageTabs<T extends string>({ label, choices, value, onChange, look, children }: Props<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeFor(
      event,
      choices.findIndex(choice => choice.value === value),
      choices.length,
    );
    const chosen = at === null ? undefined : choices[at];
    if (at === null || chosen === undefined) return;
    event.preventDefault();
    onChange(chosen.value);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
  };
  return (
    <>
      <div class="page-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {choices.map(choice => (
          <button
            key={choice.value}
            type="button"
            role="tab"
            id={`${id}-${choice.value}`}
            class="page-tab"
            aria-selected={choice.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={choice.value === value ? 0 : -1}
            onClick={() => onChange(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
      <div class={look} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}

/** Where a key leads; null: it is none of the tabs'. */
function placeFor(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  at: number,
  count: number,
): number | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
