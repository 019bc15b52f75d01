import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import {
  isOfLoop,
  MEASURES,
  type Measure,
  SPLITS,
  summary,
  type TrendSplit,
  type TrendView,
  trendModel,
  UNITS,
  type Unit,
  valueText,
} from '../../core/chart';
import type { ShownReport } from '../../protocol';
import { TrendChart } from '../chart/trend-chart';
import { usePage } from '../context';
import { type DashboardView, trendOf } from '../models/saved-view';
import { Empty, Section } from '../parts/section';
import { Select, Toggle } from '../parts/segmented';
import { Tabs } from '../parts/tabs';
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
  const trend = useMemo(() => trendOf(view, report), [view, report]);
  const onView = (next: TrendView) => change({ trend: next });
  return (
    <Section title={l10n.t('Trend')} name="trend" id="trend">
      {report.trend.length === 0 ? (
        <Empty>{l10n.t('There is no history to draw.')}</Empty>
      ) : (
        <TrendChart
          heading={<Measures report={report} trend={trend} onView={onView} />}
          controls={<Choices view={view} trend={trend} change={change} />}
          report={report}
          view={trend}
          onView={onView}
          onDates={(from, to) => change({ milestone: null, commits: { from, to, which: 'all' } })}
          onMilestone={panel.open}
          words={words}
          marked={markedIn(view.commits)}
          patternPrefix="trend"
          tableShown={view.tableShown}
        />
      )}
    </Section>
  );
}

/** The dates to which the list of commits is narrowed; null where it is not. */
function markedIn({ from, to }: DashboardView['commits']): { from: number | null; to: number | null } | null {
  return from === null && to === null ? null : { from, to };
}

interface OfTrend {
  readonly trend: TrendView;
  readonly onView: (view: TrendView) => void;
}

/** Each with its own figure at the head, so that the three are compared without a click. */
function Measures({ report, trend, onView }: OfTrend & Pick<Props, 'report'>) {
  const { format } = usePage();
  const words = useMemo(() => chartWords(format), [format]);
  const names: Record<Measure, string> = {
    living: l10n.t('Living lines'),
    added: l10n.t('New lines'),
    commits: l10n.t('Commits'),
  };
  const figures = useMemo(() => {
    const figureOf = (measure: Measure) => {
      const whole = { ...trend, measure, unit: 'share', from: null, to: null, whole: true } as const;
      return valueText(summary(trendModel(report, whole))?.bounds.low, 'share', words);
    };
    return MEASURES.map(figureOf);
  }, [report, trend, words]);
  return (
    <Tabs
      label={l10n.t('Measure')}
      choices={MEASURES.map((value, i) => ({ value, label: names[value], figure: figures[i]! }))}
      value={trend.measure}
      onChange={measure => onView({ ...trend, measure })}
    />
  );
}

function Choices({ view, trend, change }: Pick<Props, 'view' | 'change'> & Pick<OfTrend, 'trend'>) {
  const splits: Record<TrendSplit, string> = {
    declared: l10n.t('Nothing'),
    class: l10n.t('Class'),
    agent: l10n.t('Agent'),
    model: l10n.t('Model'),
    role: l10n.t('Role'),
    language: l10n.t('Language'),
    folder: l10n.t('Folder'),
  };
  const units: Record<Unit, string> = { share: l10n.t('Share'), count: l10n.t('Count') };
  return (
    <div class="controls">
      {view.filter === null ? (
        <Select
          label={l10n.t('Split by')}
          choices={SPLITS.map(value => ({ value, label: splits[value] }))}
          value={isOfLoop(trend.by) ? 'declared' : trend.by}
          onChange={by => change({ trend: { ...trend, by } })}
        />
      ) : null}
      <Select
        label={l10n.t('Unit')}
        choices={UNITS.map(value => ({ value, label: units[value] }))}
        value={trend.unit}
        onChange={unit => change({ trend: { ...trend, unit } })}
      />
      <Toggle
        label={l10n.t('View as table')}
        checked={view.tableShown}
        onChange={shown => change({ tableShown: shown })}
      />
    </div>
  );
}
