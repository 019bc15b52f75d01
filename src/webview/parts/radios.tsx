import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choices<C extends { readonly value: string }> {
  readonly choices: readonly C[];
  readonly value: C['value'];
  readonly onChange: (value: C['value']) => void;
}

interface Props<C extends { readonly value: string }> extends Choices<C> {
  /** Class of what holds a button and its text. */
  readonly look: string;
  readonly children: (choice: C) => ComponentChildren;
}

/** Radio buttons that belong together: arrow keys move and choose, as everywhere. */
export function Radios<C extends { readonly value: string }>(props: Props<C>) {
  const { choices, value, onChange, look, children } = props;
  const name = useId();
  return (
    <>
      {choices.map(choice => (
        <label key={choice.value} class={look}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {children(choice)}
        </label>
      ))}
    </>
  );
}
