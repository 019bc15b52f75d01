import { type Choices, Radios } from './radios';

interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly figure?: string;
}

/** Radio buttons that look like tabs, each may have a figure of its own. */
export function Tabs<T extends string>({ label, ...choices }: Choices<Tab<T>> & { readonly label: string }) {
  return (
    <fieldset class="tabs">
      <legend class="only-heard">{label}</legend>
      <Radios {...choices} look="tab">
        {choice => (
          <>
            <span>{choice.label}</span>
            {choice.figure === undefined ? null : (
              <>
                {' '}
                <span class="tab-figure">{choice.figure}</span>
              </>
            )}
          </>
        )}
      </Radios>
    </fieldset>
  );
}
