import type { ComponentChildren } from 'preact';

/** A figure with the head of its column; null where it says itself what it is. */
export interface Told {
  readonly label: string | null;
  readonly value: string;
}

interface Props {
  /** In full, however much of it is shown. */
  readonly name: string;
  /** Columns that narrow panels have no room for. */
  readonly told: readonly Told[];
  /** The name as it is drawn, in one element. */
  readonly head: ComponentChildren;
  readonly kind?: 'model-row';
  /** The other cells. */
  readonly children: ComponentChildren;
}

/**
 * A row of a table of figures. The sheet drops columns where the panel is narrow: they are in the tooltip, and where
 * the row is stacked they stand below it.
 */
export function TableRow({ name, told, head, kind, children }: Props) {
  const texts = told.map(({ label, value }) => (label === null ? value : `${label} ${value}`));
  return (
    <tr class={kind} title={texts.join(' · ')}>
      <th scope="row" class="name-cell" title={name}>
        {head}
      </th>
      {children}
      <td class="rest">
        {texts.map(text => (
          <span key={text}>{text}</span>
        ))}
      </td>
    </tr>
  );
}
