import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import { MEASURES, type Measure, SPLITS, type SplitBy, UNITS, type Unit } from '../../core/chart';
import type { ShownReport } from '../../protocol';
import { TrendChart } from '../chart/trend-chart';
import { usePage } from '../context';
import type { DashboardView } from '../models/saved-view';
import { Empty, Section } from '../parts/section';
import { Segmented, Select, Toggle } from '../parts/segmented';
import { chartWords } from '../words/chart';
import type { MilestonePanel } from './use-milestone';
import type { ChangeView } from './use-view';

interface Props {
  readonly report: ShownReport;
  readonly view: DashboardView;
  readonly change: ChangeView;
  readonly panel: MilestonePanel;
}

export function Trend({ report, view, change, panel }: Props) {
  const { format } = usePage();
  const words = useMemo(() => chartWords(format), [format]);
  return (
    <Section title={l10n.t('Trend')} name="trend" id="trend">
      {report.trend.length === 0 ? (
        <Empty>{l10n.t('There is no history to draw.')}</Empty>
      ) : (
        <>
          <Controls view={view} change={change} />
          <TrendChart
            report={report}
            view={view.trend}
            onView={trend => change({ trend })}
            onDates={(from, to) => change({ milestone: null, commits: { from, to, which: 'all' } })}
            onMilestone={panel.open}
            words={words}
            patternPrefix="trend"
            tableShown={view.tableShown}
          />
        </>
      )}
    </Section>
  );
}

function Controls({ view: { trend, tableShown }, change }: Pick<Props, 'view' | 'change'>) {
  const measures: Record<Measure, string> = {
    living: l10n.t('Living lines'),
    added: l10n.t('New lines'),
    commits: l10n.t('Commits'),
  };
  const splits: Record<SplitBy, string> = {
    class: l10n.t('Class'),
    agent: l10n.t('Agent'),
    model: l10n.t('Model'),
    role: l10n.t('Role'),
    folder: l10n.t('Folder'),
  };
  const units: Record<Unit, string> = { share: l10n.t('Share'), count: l10n.t('Count') };
  return (
    <div class="controls">
      <Segmented
        label={l10n.t('Measure')}
        choices={MEASURES.map(value => ({ value, label: measures[value] }))}
        value={trend.measure}
        onChange={measure => change({ trend: { ...trend, measure } })}
      />
      <Segmented
        label={l10n.t('Unit')}
        choices={UNITS.map(value => ({ value, label: units[value] }))}
        value={trend.unit}
        onChange={unit => change({ trend: { ...trend, unit } })}
      />
      <Select
        label={l10n.t('Split by')}
        choices={SPLITS.map(value => ({ value, label: splits[value] }))}
        value={trend.by}
        onChange={by => change({ trend: { ...trend, by } })}
      />
      <Toggle
        label={l10n.t('View as table')}
        checked={tableShown}
        onChange={shown => change({ tableShown: shown })}
      />
    </div>
  );
}
