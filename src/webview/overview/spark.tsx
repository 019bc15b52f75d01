import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { sparkline } from '../../core/chart';
import type { ShownReport } from '../../protocol';
import { drawn } from '../chart/drawn';
import { usePage } from '../context';

const HEIGHT = 56;

/** The share over all of history, small; it leads to the large one. */
export function Spark({ report, onOpen }: { report: ShownReport; onOpen: () => void }) {
  const { month } = usePage().format;
  const [box, width] = useBox();
  const picture = useMemo(
    () => (width === null ? null : drawn(sparkline(report, { width, height: HEIGHT }))),
    [report, width],
  );
  const [first, last] = [report.trend[0], report.trend.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <button type="button" class="spark" onClick={onOpen}>
      <span class="only-heard">{l10n.t('Trend: open the dashboard')}</span>
      <span ref={box} class="spark-picture" aria-hidden="true">
        {picture}
      </span>
      <span class="spark-dates note">
        <span>{month(first.date)}</span>
        <span>{month(last.date)}</span>
      </span>
    </button>
  );
}

/** Unlike the large chart this one may be as narrow as a side bar can be. */
function useBox() {
  const box = useRef<HTMLSpanElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(1, Math.floor(current.clientWidth))));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}
