import { useId } from 'preact/hooks';
import { type Choices, Radios } from './radios';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

type Props<T extends string> = Choices<Choice<T>> & { readonly label: string };

/** Radio buttons side by side. */
export function Segmented<T extends string>({ label, ...choices }: Props<T>) {
  return (
    <fieldset class="segmented">
      <legend class="control-label">{label}</legend>
      <div class="segments">
        <Radios {...choices} look="segment">
          {choice => <span>{choice.label}</span>}
        </Radios>
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
