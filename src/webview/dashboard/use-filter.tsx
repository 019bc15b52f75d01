import { useCallback } from 'preact/hooks';
import type { Only } from '../../core/chart';
import type { DashboardView } from '../models/saved-view';
import type { ChangeView } from './use-view';

export interface Filtering {
  readonly filter: Only | null;
  /** The same once more takes it off. */
  readonly set: (filter: Only) => void;
  readonly clear: () => void;
}

export function useFilter({ filter }: DashboardView, change: ChangeView): Filtering {
  const set = useCallback(
    (wanted: Only) => change({ filter: isSame(filter, wanted) ? null : wanted }),
    [filter, change],
  );
  const clear = useCallback(() => change({ filter: null }), [change]);
  return { filter, set, clear };
}

export function isSame(a: Only | null, b: Only): boolean {
  return a !== null && a.kind === b.kind && a.value === b.value;
}
