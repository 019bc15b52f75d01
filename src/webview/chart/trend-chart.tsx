import { useMemo, useRef, useState } from 'preact/hooks';
import { firstSign, readout, summary, trendModel } from '../../core/chart';
import { Legend } from './legend';
import type { ChartProps } from './props';
import { Range } from './range';
import { Stage } from './stage';
import { Table } from './trend-table';
import { useWidth } from './use-width';

export function TrendChart(props: ChartProps) {
  const { report, view, words, onView, patternPrefix: prefix } = props;
  const stage = useRef<HTMLDivElement>(null);
  const width = useWidth(stage);
  const model = useMemo(() => trendModel(report, view, barsFor(width ?? WIDE)), [report, view, width]);
  const [cursor, setCursor] = useState<number | null>(null);
  const at = cursor === null ? null : readout(model, cursor);
  const last = useMemo(() => summary(model), [model]);
  return (
    <div class="wi-chart">
      <div class="wi-head">
        {props.heading}
        <Range model={model} hasSign={firstSign(report.milestones) !== null} words={words} onView={onView} />
      </div>
      <div class="wi-stage" ref={stage}>
        {width === null ? null : (
          <Stage {...props} model={model} width={width} at={at} last={last} onCursor={setCursor} />
        )}
      </div>
      <div class="wi-foot">
        <Legend model={model} shown={last} words={words} prefix={prefix} onView={onView} />
        {props.controls}
      </div>
      {props.tableShown ? <Table model={model} words={words} /> : null}
    </div>
  );
}

const WIDE = 900;

function barsFor(width: number): number {
  return Math.min(60, Math.max(12, Math.round(width / 14)));
}
