import { useId } from 'preact/hooks';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Radio buttons side by side: arrow keys move and choose, as everywhere. */
export function Segmented<T extends string>({ label, choices, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend class="control-label">{label}</legend>
      <div class="segments">
        {choices.map(choice => (
          <label key={choice.value} class="segment">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Select<T extends string>({ label, choices, value, onChange }: Props<T>) {
  const id = useId();
  const choose = (chosen: string) => {
    const choice = choices.find(({ value: known }) => known === chosen);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <div class="control">
      <label class="control-label" for={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={event => choose(event.currentTarget.value)}>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Toggle(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={event => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
