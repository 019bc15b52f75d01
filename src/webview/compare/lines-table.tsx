import * as l10n from '@vscode/l10n';
import { isoDate } from '../../core/report';
import { usePage } from '../context';
import type { Pair } from '../models/comparison';
import type { Axis, Lines, Point } from '../models/comparison-lines';
import { Scroller } from '../parts/section';
import type { LinesLayout } from './lines-layout';
import { SideHeads } from './side-heads';

interface Props {
  readonly lines: Lines;
  readonly layout: LinesLayout;
  readonly axis: Axis;
  readonly names: Pair<string>;
}

/** The same in numbers, at the dates of the axis. */
export function LinesTable({ lines, layout, axis, names }: Props) {
  const { percent, day } = usePage().format;
  const title = l10n.t('View as table');
  return (
    <details class="lines-table">
      <summary>{title}</summary>
      <Scroller label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{axis === 'date' ? l10n.t('Date') : l10n.t('Days since the first sign')}</th>
              <SideHeads names={names} />
            </tr>
          </thead>
          <tbody>
            {layout.times.map(({ at, label }) => (
              <tr key={at}>
                <th scope="row">{axis === 'date' ? day(isoDate(at)) : label}</th>
                {lines.lines.map((points, place) => (
                  <td key={place} class="number">
                    {percent(shareAt(points, at))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

/** What holds at a time; null before the first and after the last point. */
function shareAt(points: readonly Point[], at: number): number | null {
  const last = points.at(-1);
  if (last === undefined || last.at < at) return null;
  return points.findLast(point => point.at <= at)?.share ?? null;
}
