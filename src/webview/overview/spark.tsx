import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { sparkline } from '../../core/chart';
import { isoDate } from '../../core/report';
import type { ShownReport } from '../../protocol';
import { drawn } from '../chart/drawn';
import { usePage } from '../context';

const HEIGHT = 56;

/** The story chart, small; it leads to the large one. */
export function Spark({ report, onOpen }: { report: ShownReport; onOpen: () => void }) {
  const { month, wholePercent } = usePage().format;
  const [box, width] = useBox();
  const spark = useMemo(() => sparkline(report, { width: width ?? 1, height: HEIGHT }), [report, width]);
  const { span, newest, top } = spark.model;
  if (span === null || newest === null) return null;
  const dated = (seconds: number) => month(isoDate(seconds));
  return (
    <button type="button" class="spark" onClick={onOpen}>
      <span class="only-heard">{l10n.t('Trend: open the dashboard')}</span>
      <span ref={box} class="spark-picture" aria-hidden="true">
        {width === null ? null : drawn(spark.drawing)}
        <span class="spark-top note">{wholePercent(top)}</span>
      </span>
      <span class="spark-dates note">
        <span>{dated(span.from)}</span>
        <span>{dated(newest)}</span>
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
