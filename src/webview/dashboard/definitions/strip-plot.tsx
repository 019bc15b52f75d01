import * as l10n from '@vscode/l10n';
import { useRef } from 'preact/hooks';
import type { Shares } from '../../../core/report';
import { useWidth } from '../../chart/use-width';
import { usePage } from '../../context';
import { axisEnd, type FamilyRows, levelsOf, reachOf } from '../../models/definition-rows';
import { familyName } from '../../words/definitions';
import { Dot, type Mark, RADIUS, StripKey } from './strip-marks';

const STEP = 2 * RADIUS + 3;
const [HEAD, GAP, FOOT, SIDE] = [20, 10, 22, 8];

interface Props {
  readonly shares: Shares;
  readonly families: readonly FamilyRows[];
  /** The definition that is pointed at. */
  readonly at: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

interface Lane {
  readonly name: string;
  readonly isOurs: boolean;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A mark for each share, ours with what it may be up to. The table below says the same in numbers. */
export function StripPlot({ shares, families, at, onPoint, onChoose }: Props) {
  const { format } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const told = families.flatMap(({ rows }) => rows.filter(row => reachOf(row) !== null));
  if (told.length === 0) return null;
  const end = axisEnd(told);
  const inner = (width ?? 0) - 2 * SIDE;
  const x = (share: number) => SIDE + (inner * Math.min(end, share)) / end;
  const lanes = lanesOf(families, x);
  const bottom = lanes.reduce((sum, { height }) => sum + height, 0);
  const texts = told.map(row => reachOf(row)!);
  const label = l10n.t(
    'The shares of {0} definitions, from {1} to {2}; the table has them',
    format.count(told.length),
    format.percent(Math.min(...texts.map(({ from }) => from))),
    format.percent(Math.max(...texts.map(({ to }) => to))),
  );
  return (
    <figure class="strip-plot">
      <div ref={box}>
        {width === null ? null : (
          <svg width={width} height={bottom + FOOT} role="img" aria-label={label}>
            <Axis end={end} x={x} bottom={bottom} />
            {lanes.map(lane => (
              <g key={lane.name}>
                {lane.isOurs ? <Reach shares={shares} end={end} x={x} lane={lane} /> : null}
                <text class="lane-name" x={SIDE} y={lane.top + 14}>
                  {lane.name}
                </text>
                {lane.marks.map(mark => (
                  <Dot
                    key={mark.row.id}
                    mark={mark}
                    isAt={mark.row.id === at}
                    onPoint={onPoint}
                    onChoose={onChoose}
                  />
                ))}
              </g>
            ))}
          </svg>
        )}
      </div>
      <StripKey shares={shares} />
    </figure>
  );
}

/** One below the other, each as high as its marks are stacked. */
function lanesOf(families: readonly FamilyRows[], x: (share: number) => number): Lane[] {
  let top = 0;
  return families.map(({ family, rows }) => {
    const places = rows.flatMap(row => {
      const reach = reachOf(row);
      return reach === null ? [] : [{ row, from: x(reach.from), to: x(reach.to) }];
    });
    const levels = levelsOf(places, STEP);
    const height = HEAD + STEP * (Math.max(0, ...levels) + 1) + GAP;
    const base = top + height - GAP - RADIUS;
    const marks = places.map((place, i) => ({ ...place, y: base - STEP * levels[i]! }));
    const lane = { name: familyName(family), isOurs: family === 'living', top, height, marks };
    top += height;
    return lane;
  });
}

function Axis({ end, x, bottom }: { end: number; x: (share: number) => number; bottom: number }) {
  const { format } = usePage();
  const ticks = [0, end / 2, end];
  const anchors = ['start', 'middle', 'end'] as const;
  return (
    <g>
      {ticks.map((tick, i) => (
        <g key={tick}>
          <line class="strip-grid" x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} />
          <text class="strip-tick" x={x(tick)} y={bottom + 15} text-anchor={anchors[i]}>
            {format.percentTick(tick, end / 2)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface ReachProps {
  readonly shares: Shares;
  readonly end: number;
  readonly x: (share: number) => number;
  readonly lane: Lane;
}

/** From what is declared up to what it may be; open at the end where that is beyond the axis. */
function Reach({ shares: { low, high }, end, x, lane }: ReachProps) {
  if (low === null || high === null) return null;
  const [left, right] = [x(low), x(high)];
  const [top, bottom] = [lane.top + HEAD - 2, lane.top + lane.height - GAP + 4];
  return (
    <g>
      <rect class="strip-reach" x={left} y={top} width={Math.max(0, right - left)} height={bottom - top} />
      <line class="strip-low" x1={left} x2={left} y1={top} y2={bottom} />
      {high > end ? null : <line class="strip-high" x1={right} x2={right} y1={top} y2={bottom} />}
    </g>
  );
}
