import * as l10n from '@vscode/l10n';
import { dateAt, type Readout, readout, type TrendLayout, type TrendModel, xOf } from '../../core/chart';
import { actionFor, datesOf, middleOf } from './keys';
import type { ChartProps } from './props';
import { type Brush, isDrag, useBrush } from './use-brush';
import { unzoomed, withRange } from './zoom';

interface Props extends Pick<ChartProps, 'onView' | 'onDates'> {
  readonly model: TrendModel;
  readonly layout: TrendLayout;
  /** What is at the cursor. */
  readonly at: Readout | null;
  readonly label: string;
  readonly spoken: string;
  readonly onCursor: (date: number | null) => void;
}

/** The surface that is pointed at: one slider over time. */
export function Plot({ model, layout, at, label, spoken, onCursor, onView, onDates }: Props) {
  const { plot } = layout;
  const { extent, span, entries } = model;
  const list = (readout: Readout | null) => {
    if (readout !== null) onDates(...datesOf(readout.entry));
  };
  const { brush, handlers } = useBrush(plot.x, {
    onMove: x => onCursor(dateAt(layout, x)),
    onClick: x => list(readout(model, dateAt(layout, x))),
    onSelect: (x0, x1) => {
      if (extent === null) return;
      const [from, to] = [dateAt(layout, x0), dateAt(layout, x1)];
      onView(withRange(model.view, extent, from, to));
      onDates(from, to);
    },
  });
  const index = at?.index ?? entries.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionFor(event, model, index);
    if (action === null) return;
    event.preventDefault();
    if (action.type === 'cursor') onCursor(action.date);
    else if (action.type === 'view') onView(action.view);
    else list(at);
  };
  const last = entries.at(-1);
  return (
    <>
      <Crosshair layout={layout} at={at} />
      {brush !== null && isDrag(brush) ? <Selection brush={brush} layout={layout} /> : null}
      <rect
        class="wi-surface"
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-roledescription={l10n.t('trend chart')}
        aria-valuemin={span?.from ?? 0}
        aria-valuemax={span?.to ?? 0}
        aria-valuenow={at === null ? (span?.to ?? 0) : middleOf(at.entry)}
        aria-valuetext={spoken}
        onKeyDown={onKeyDown}
        onFocus={() => onCursor(last === undefined ? null : middleOf(at?.entry ?? last))}
        onBlur={() => onCursor(null)}
        onPointerLeave={event => {
          if (brush === null && document.activeElement !== event.currentTarget) onCursor(null);
        }}
        onDblClick={() => onView(unzoomed(model.view))}
        {...handlers}
      />
    </>
  );
}

/** Over the time of an entry, as wide as it is. */
function Crosshair({ layout: { plot, span }, at }: { layout: TrendLayout; at: Readout | null }) {
  if (at === null) return null;
  const x = xOf(plot, span);
  const from = Math.max(plot.x, x(at.entry.from));
  const to = Math.min(plot.x + plot.width, x(at.entry.to));
  const middle = Math.round((from + to) / 2) + 0.5;
  return (
    <g class="wi-cursor">
      <rect class="wi-cursor-time" x={from} y={plot.y} width={Math.max(1, to - from)} height={plot.height} />
      <path class="wi-cursor-line" d={`M${middle},${plot.y}v${plot.height + 4}`} />
    </g>
  );
}

function Selection({ brush, layout: { plot } }: { brush: Brush; layout: TrendLayout }) {
  const within = (x: number) => Math.min(plot.x + plot.width, Math.max(plot.x, x));
  const [from, to] = [within(Math.min(brush.start, brush.end)), within(Math.max(brush.start, brush.end))];
  return <rect class="wi-selection" x={from} y={plot.y} width={to - from} height={plot.height} />;
}
