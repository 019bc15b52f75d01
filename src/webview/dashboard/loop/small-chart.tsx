import * as l10n from '@vscode/l10n';
import { useMemo, useRef, useState } from 'preact/hooks';
import { drawTrend, layoutTrend, summary, type TrendView, trendModel, viewName } from '../../../core/chart';
import type { ShownReport } from '../../../protocol';
import { drawn } from '../../chart/drawn';
import { Legend } from '../../chart/legend';
import { Table } from '../../chart/trend-table';
import { useWidth } from '../../chart/use-width';
import { usePage } from '../../context';
import { chartWords } from '../../words/chart';

interface Props {
  readonly report: ShownReport;
  /** As it is first seen; what is switched on and off is not kept. */
  readonly view: TrendView;
  readonly prefix: string;
}

const HEIGHT = 180;

/** A picture beside figures: with a legend, and as a table for who does not see it. */
export function SmallChart({ report, view: first, prefix }: Props) {
  const { format } = usePage();
  const words = useMemo(() => chartWords(format), [format]);
  const [view, setView] = useState(first);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const model = useMemo(() => trendModel(report, view), [report, view]);
  const picture = useMemo(
    () =>
      width === null
        ? null
        : drawn(drawTrend(layoutTrend(model, { width, height: HEIGHT }, words), words, prefix)),
    [model, width, words, prefix],
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
