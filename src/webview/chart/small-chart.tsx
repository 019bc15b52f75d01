import * as l10n from '@vscode/l10n';
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type ChartReport,
  drawTrend,
  layoutTrend,
  summary,
  type TrendView,
  trendModel,
  viewName,
} from '../../core/chart';
import { usePage } from '../context';
import { chartWords } from '../words/chart';
import { drawn } from './drawn';
import { Legend } from './legend';
import { Table } from './trend-table';
import { useWidth } from './use-width';

interface Props {
  readonly report: ChartReport;
  /** As it is first seen; what is switched on and off is not kept. */
  readonly view: TrendView;
  readonly prefix: string;
  /** In pixels. */
  readonly height?: number;
}

const HEIGHT = 180;

/** A picture beside figures: with a legend, and as a table for who does not see it. */
export function SmallChart({ report, view: first, prefix, height = HEIGHT }: Props) {
  const { format } = usePage();
  const words = useMemo(() => chartWords(format), [format]);
  const [view, setView] = useState(first);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const model = useMemo(() => trendModel(report, view), [report, view]);
  const picture = useMemo(
    () =>
      width === null ? null : drawn(drawTrend(layoutTrend(model, { width, height }, words), words, prefix)),
    [model, width, height, words, prefix],
  );
  return (
    <div class="wi-chart small-chart">
      <div ref={box} class="wi-stage" role="img" aria-label={viewName(view, words)}>
        {picture}
      </div>
      <Legend model={model} shown={summary(model)} words={words} prefix={prefix} onView={setView} />
      <details>
        <summary>{l10n.t('View as table')}</summary>
        <Table model={model} words={words} />
      </details>
    </div>
  );
}
