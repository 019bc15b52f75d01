import * as l10n from '@vscode/l10n';
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  drawTrend,
  layoutTrend,
  type Readout,
  type TrendLayout,
  type TrendModel,
  viewName,
  xOf,
} from '../../core/chart';
import { usePage } from '../context';
import { milestoneTitle } from '../words/milestones';
import { Cluster } from './cluster';
import { drawn } from './drawn';
import { middleOf } from './keys';
import { dayOf, Marks, type Place, placesOf } from './marks';
import { Plot } from './plot';
import type { ChartProps } from './props';
import { Reading, spokenValue } from './reading';
import { Tooltip } from './tooltip';

interface Props extends ChartProps {
  readonly model: TrendModel;
  readonly width: number;
  /** At the cursor, and at the end of what is seen. */
  readonly at: Readout | null;
  readonly last: Readout | null;
  readonly onCursor: (date: number | null) => void;
}

function heightFor(width: number): number {
  return width < 480 ? 280 : width < 1000 ? 320 : 360;
}

/** The drawing, and over it what is pointed at. The drawing stays as it is while the cursor moves. */
export function Stage(props: Props) {
  const { model, width, at, last, words, patternPrefix, onCursor, onView, onDates, onMilestone } = props;
  const height = heightFor(width);
  const layout = useMemo(() => layoutTrend(model, { width, height }, words), [model, width, height, words]);
  const picture = useMemo(
    () => drawn(drawTrend(layout, words, patternPrefix)),
    [layout, words, patternPrefix],
  );
  const places = useMemo(() => placesOf(layout), [layout]);
  const overlay = useRef<SVGSVGElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
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
          {props.marked === null ? null : <Marked layout={layout} dates={props.marked} />}
          <Plot
            model={model}
            layout={layout}
            at={at}
            label={l10n.t('{0} over time', viewName(model.view, words))}
            spoken={spokenValue(model, at ?? last, words)}
            onCursor={onCursor}
            onView={onView}
            onDates={onDates}
          />
          <Marks places={places} open={open} words={words} onOpen={onOpen} onPoint={setPointed} />
        </svg>
        {pointed !== null ? (
          <AboutPlace place={pointed} layout={layout} words={words} />
        ) : at !== null ? (
          <Tooltip x={xOf(layout.plot, layout.span)(middleOf(at.entry))} y={layout.plot.y + 8} width={width}>
            <Reading model={model} shown={at} words={words} prefix={patternPrefix} />
          </Tooltip>
        ) : null}
      </div>
      {cluster === undefined ? null : (
        <Cluster milestones={cluster.milestones} words={words} onMilestone={onMilestone} onClose={close} />
      )}
    </>
  );
}

/** What the page is narrowed to. */
function Marked({
  layout: { plot, span },
  dates,
}: {
  layout: TrendLayout;
  dates: NonNullable<ChartProps['marked']>;
}) {
  const x = xOf(plot, span);
  const right = plot.x + plot.width;
  const within = (at: number) => Math.min(right, Math.max(plot.x, at));
  const from = dates.from === null ? plot.x : within(x(dates.from));
  const to = dates.to === null ? right : within(x(dates.to));
  return <rect class="wi-marked" x={from} y={plot.y} width={Math.max(2, to - from)} height={plot.height} />;
}

const LISTED = 6;

function AboutPlace({
  place: { x, box, milestones },
  layout,
  words,
}: { place: Place; layout: TrendLayout } & Pick<Props, 'words'>) {
  const { format } = usePage();
  const below = Math.min(box.y + box.height + 6, layout.height - 60);
  return (
    <Tooltip x={x} y={below} width={layout.width}>
      {milestones.slice(0, LISTED).map(milestone => (
        <p key={milestone.id}>
          <span class="wi-reading-date">{dayOf(milestone, words)}</span> {milestoneTitle(milestone, format)}
        </p>
      ))}
      {milestones.length > LISTED ? <p>{words.more(milestones.length - LISTED)}</p> : null}
    </Tooltip>
  );
}
