import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { ShownReport, ToPage } from '../../protocol';
import { RECENT } from '../models/commit-list';
import { spanOf } from '../models/milestone-figures';
import type { ChangeView } from './use-view';

export interface MilestonePanel {
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** To be called when the panel is there: true where it was just opened and is to take the focus. */
  readonly takesFocus: () => boolean;
}

/** Opens and closes a milestone, with its commits, and brings the focus back to where it was. */
export function useMilestone(
  report: ShownReport | null,
  change: ChangeView,
  asked: Extract<ToPage, { type: 'milestone' }> | null,
): MilestonePanel {
  const opener = useRef<Element | null>(null);
  const fresh = useRef(false);
  const answered = useRef<unknown>(null);
  const open = useCallback(
    (id: string) => {
      const milestone = report?.milestones.find(known => known.id === id);
      if (report === null || milestone === undefined) return;
      opener.current = document.activeElement;
      fresh.current = true;
      change({ tab: 'share', milestone: id, commits: { ...spanOf(report, milestone), which: 'ai' } });
    },
    [report, change],
  );
  useEffect(() => {
    if (asked === null || report === null || answered.current === asked) return;
    answered.current = asked;
    open(asked.id);
  }, [asked, report, open]);
  const close = useCallback(() => {
    change({ milestone: null, commits: RECENT });
    const back = opener.current;
    const usable = back !== null && back !== document.body && back.isConnected;
    focusOn(usable ? back : document.getElementById('trend'));
  }, [change]);
  const takesFocus = useCallback(() => {
    const first = fresh.current;
    fresh.current = false;
    return first;
  }, []);
  return { open, close, takesFocus };
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
}
