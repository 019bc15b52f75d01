import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ToPage } from '../../protocol';
import type { Host } from '../host';
import { type DashboardView, FIRST_VIEW, restore } from '../models/saved-view';

export type ChangeView = (change: Partial<DashboardView>) => void;

/** The view of a repository: as it was left or as a link asks for, until another repository is shown. */
export function useView(
  host: Host,
  repository: string | null,
  asked: Extract<ToPage, { type: 'view' }> | null,
): [DashboardView, ChangeView] {
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
  const answered = useRef<unknown>(null);
  useEffect(() => {
    if (asked === null || asked.repository !== repository || answered.current === asked) return;
    answered.current = asked;
    const linked = restore({ repository, view: asked.view });
    if (linked !== null) setSaved(linked);
  }, [asked, repository]);
  useEffect(() => {
    if (saved !== null) host.save(saved);
  }, [saved, host]);
  return [view, change];
}
