import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Host } from '../host';
import { type DashboardView, FIRST_VIEW, restore } from '../models/saved-view';

export type ChangeView = (change: Partial<DashboardView>) => void;

/** The view of a repository: as it was left, until another repository is shown. */
export function useView(host: Host, repository: string | null): [DashboardView, ChangeView] {
  const [saved, setSaved] = useState(() => restore(host.saved()));
  const view = saved !== null && saved.repository === repository ? saved.view : FIRST_VIEW;
  const change = useCallback(
    (part: Partial<DashboardView>) => {
      if (repository === null) return;
      setSaved(last => {
        const before = last?.repository === repository ? last.view : FIRST_VIEW;
        return { repository, view: { ...before, ...part } };
      });
    },
    [repository],
  );
  useEffect(() => {
    if (saved !== null) host.save(saved);
  }, [saved, host]);
  return [view, change];
}
