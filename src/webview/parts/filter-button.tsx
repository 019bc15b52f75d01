import * as l10n from '@vscode/l10n';
import type { Only } from '../../core/chart';

export interface Filtering {
  readonly filter: Only | null;
  /** The same once more takes it off. */
  readonly set: (filter: Only) => void;
  readonly clear: () => void;
}

interface Props {
  readonly only: Only;
  readonly filtering: Filtering;
  readonly name: string;
}

interface Part {
  readonly kind: string;
  readonly value: string | null;
}

export function isSame(a: Part | null, b: Part | null): boolean {
  return a === null || b === null ? a === b : a.kind === b.kind && a.value === b.value;
}

/** The name of a part of the repository: a click narrows the page to it, the next one shows all again. */
export function FilterButton({ only, filtering: { filter, set }, name }: Props) {
  const isOn = isSame(filter, only);
  return (
    <button
      type="button"
      class="filter-button"
      aria-pressed={isOn}
      title={isOn ? l10n.t('Show all again') : l10n.t('Show only this')}
      onClick={() => set(only)}
    >
      {name}
    </button>
  );
}
