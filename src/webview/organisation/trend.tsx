import * as l10n from '@vscode/l10n';
import { useMemo, useState } from 'preact/hooks';
import { MEASURES, type Measure, storyView } from '../../core/chart';
import { type Organisation, organisationChart } from '../../core/organisation';
import { SmallChart } from '../chart/small-chart';
import { Empty, Section } from '../parts/section';
import { Segmented } from '../parts/segmented';

const HEIGHT = 260;

export function Trend({ organisation }: { organisation: Organisation }) {
  const [measure, setMeasure] = useState<Measure>('living');
  const chart = useMemo(() => organisationChart(organisation), [organisation]);
  const view = useMemo(() => ({ ...storyView(chart), measure }), [chart, measure]);
  const names: Record<Measure, string> = {
    living: l10n.t('Living lines'),
    added: l10n.t('New lines'),
    commits: l10n.t('Commits'),
  };
  return (
    <Section title={l10n.t('Trend')} name="months">
      {chart.trend.length === 0 ? (
        <Empty>{l10n.t('There is no history to draw.')}</Empty>
      ) : (
        <>
          <div class="controls">
            <Segmented
              label={l10n.t('Measure')}
              choices={MEASURES.map(value => ({ value, label: names[value] }))}
              value={measure}
              onChange={setMeasure}
            />
          </div>
          <SmallChart key={measure} report={chart} view={view} prefix="all" height={HEIGHT} />
        </>
      )}
    </Section>
  );
}
