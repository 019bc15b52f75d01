import { useMemo } from 'preact/hooks';
import type { Only } from '../../core/chart';
import type { DashboardView } from '../models/saved-view';
import { type Filtering, isSame } from '../parts/filter-button';
import type { ChangeView } from './use-view';

/** What alone is looked at, and how that is changed. */
export function useFilter({ filter }: DashboardView, change: ChangeView): Filtering {
  return useMemo(
    () => ({
      filter,
      set: (wanted: Only) => change({ filter: isSame(filter, wanted) ? null : wanted }),
      clear: () => change({ filter: null }),
    }),
    [filter, change],
  );
}
