import * as l10n from '@vscode/l10n';
import { useMemo, useRef, useState } from 'preact/hooks';
import { drawTrend, layoutTrend, readout, summary, trendModel, viewName } from '../../core/chart';
import { Cluster } from './cluster';
import { drawn } from './drawn';
import { Legend, spokenValue } from './legend';
import { Marks, type Place, placesOf } from './marks';
import { Plot } from './plot';
import type { ChartProps } from './props';
import { Range } from './range';
import { Table } from './trend-table';
import { useWidth } from './use-width';

export function TrendChart(props: ChartProps) {
  const { report, view, words, onView, patternPrefix: prefix } = props;
  const stage = useRef<HTMLDivElement>(null);
  const width = useWidth(stage);
  const model = useMemo(() => trendModel(report, view, binsFor(width ?? WIDE)), [report, view, width]);
  const [cursor, setCursor] = useState<number | null>(null);
  const at = cursor === null ? null : readout(model, cursor);
  const shown = at ?? summary(model);
  return (
    <div class="wi-chart">
      <Range model={model} words={words} onView={onView} />
      <div class="wi-stage" ref={stage}>
        {width === null ? null : (
          <Stage {...props} model={model} width={width} at={at} shown={shown} onCursor={setCursor} />
        )}
      </div>
      <Legend model={model} shown={shown} words={words} prefix={prefix} />
      {props.tableShown ? <Table model={model} words={words} /> : null}
    </div>
  );
}

const WIDE = 900;

function binsFor(width: number): number {
  return Math.min(96, Math.max(16, Math.round(width / 9)));
}

function heightFor(width: number): number {
  return width < 480 ? 280 : width < 1000 ? 340 : 400;
}

type Model = ReturnType<typeof trendModel>;
type At = ReturnType<typeof readout>;

interface StageProps extends ChartProps {
  readonly model: Model;
  readonly width: number;
  readonly at: At;
  readonly shown: At;
  readonly onCursor: (date: number | null) => void;
}

/** The drawing, and over it what is pointed at. The drawing stays as it is while the cursor moves. */
function Stage({
  model,
  width,
  at,
  shown,
  words,
  patternPrefix,
  onCursor,
  onView,
  onDates,
  onMilestone,
}: StageProps) {
  const height = heightFor(width);
  const layout = useMemo(() => layoutTrend(model, { width, height }, words), [model, width, height, words]);
  const picture = useMemo(
    () => drawn(drawTrend(layout, words, patternPrefix)),
    [layout, words, patternPrefix],
  );
  const places = useMemo(() => placesOf(layout), [layout]);
  const overlay = useRef<SVGSVGElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const cluster = places.find(({ key, milestones }) => key === open && milestones.length > 1);
  const onOpen = ({ key, milestones }: Place) => {
    if (milestones.length === 1) onMilestone(milestones[0]!.id);
    setOpen(milestones.length === 1 || key === open ? null : key);
  };
  const close = () => {
    setOpen(null);
    overlay.current?.querySelector<SVGElement>('.wi-mark[tabindex="0"]')?.focus();
  };
  return (
    <>
      <div class="wi-picture">
        <div aria-hidden="true">{picture}</div>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title here would show as a tooltip; the parts have names */}
        <svg
          ref={overlay}
          class="wi-overlay"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <Plot
            model={model}
            layout={layout}
            at={at}
            label={l10n.t('{0} over time', viewName(model.view, words))}
            spoken={spokenValue(model, shown, words)}
            onCursor={onCursor}
            onView={onView}
            onDates={onDates}
          />
          <Marks places={places} open={open} words={words} onOpen={onOpen} />
        </svg>
      </div>
      {cluster === undefined ? null : (
        <Cluster milestones={cluster.milestones} words={words} onMilestone={onMilestone} onClose={close} />
      )}
    </>
  );
}
