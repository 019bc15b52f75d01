import * as l10n from '@vscode/l10n';
import { useMemo, useRef } from 'preact/hooks';
import { useWidth } from '../chart/use-width';
import { usePage } from '../context';
import { both, type Pair, type Reports } from '../models/comparison';
import { type Axis, firstSign, linesOf } from '../models/comparison-lines';
import { Empty, Section } from '../parts/section';
import { Segmented } from '../parts/segmented';
import { LineKey } from './line-key';
import { layoutOf } from './lines-layout';
import { LinesPicture } from './lines-picture';
import { LinesTable } from './lines-table';

interface Props {
  readonly reports: Reports;
  readonly names: Pair<string>;
  readonly axis: Axis;
  readonly onAxis: (axis: Axis) => void;
}

/** Both shares over time, small: two lines on one axis. */
export function Trends({ reports, names, axis, onAxis }: Props) {
  const page = usePage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const lines = useMemo(() => linesOf(reports, axis), [reports, axis]);
  const layout = lines === null || width === null ? null : layoutOf(lines, axis, width, page.format);
  return (
    <Section title={l10n.t('Declared AI over time')} name="trends">
      {lines === null && axis === 'date' ? null : <Controls axis={axis} onAxis={onAxis} />}
      {lines === null ? null : <Keys reports={reports} names={names} />}
      <div ref={box}>{layout === null ? null : <LinesPicture layout={layout} />}</div>
      {lines === null ? (
        <Empty>{l10n.t('There is nothing to draw: no living line was ever declared AI.')}</Empty>
      ) : null}
      {axis === 'age' ? <Signless reports={reports} names={names} /> : null}
      {layout === null || lines === null ? null : (
        <LinesTable lines={lines} layout={layout} axis={axis} names={names} />
      )}
    </Section>
  );
}

function Controls({ axis, onAxis }: Pick<Props, 'axis' | 'onAxis'>) {
  return (
    <div class="controls">
      <Segmented
        label={l10n.t('Time')}
        value={axis}
        onChange={onAxis}
        choices={[
          { value: 'date', label: l10n.t('Dates') },
          { value: 'age', label: l10n.t('Days since the first sign') },
        ]}
      />
    </div>
  );
}

function Keys({ reports, names }: Pick<Props, 'reports' | 'names'>) {
  const { percent } = usePage().format;
  return (
    <ul class="line-keys">
      {([0, 1] as const).map(place => (
        <li key={place}>
          <LineKey place={place} />
          <span>{names[place]}</span>
          <strong>{percent(reports[place].share.low)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A side without a sign has no day to count from. */
function Signless({ reports, names }: Pick<Props, 'reports' | 'names'>) {
  const signs = both(reports, firstSign);
  return (
    <>
      {names.map((name, place) =>
        signs[place] === null ? (
          <p key={place} class="note">
            {l10n.t('No commit of {0} declares an AI, so it has no line here.', name)}
          </p>
        ) : null,
      )}
    </>
  );
}
