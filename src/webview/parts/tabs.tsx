import { useId } from 'preact/hooks';

interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly figure: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Radio buttons that look like tabs, each with a figure of its own: arrow keys move and choose, as everywhere. */
export function Tabs<T extends string>({ label, choices, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="tabs">
      <legend class="only-heard">{label}</legend>
      {choices.map(choice => (
        <label key={choice.value} class="tab">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span> <span class="tab-figure">{choice.figure}</span>
        </label>
      ))}
    </fieldset>
  );
}
