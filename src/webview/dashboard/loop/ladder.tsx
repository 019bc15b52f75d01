import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import {
  ladderShares,
  MEASURES,
  type Measure,
  type TrendView,
  trendModel,
  UNITS,
  type Unit,
} from '../../../core/chart';
import { ladderSentence } from '../../../core/report';
import { TrendChart } from '../../chart/trend-chart';
import { usePage } from '../../context';
import { ladderOf } from '../../models/saved-view';
import { TextButton } from '../../parts/button';
import { ExplainedSection } from '../../parts/explained-section';
import { Select, Toggle } from '../../parts/segmented';
import { Tabs } from '../../parts/tabs';
import { chartWords } from '../../words/chart';
import { aboutLadder } from '../../words/loop';
import { tellerFor } from '../../words/teller';
import { chartPicture, pictureSaved } from '../chart-picture';
import { LadderTable } from './ladder-table';
import type { LoopProps } from './panel';

/** The picture of the tab: lines and commits by rung, over time and in figures. */
export function Ladder({ report, loop, view, change }: LoopProps) {
  const { format, post } = usePage();
  const words = useMemo(() => chartWords(format), [format]);
  const ladder = ladderOf(view);
  const shares = useMemo(() => ladderShares(trendModel(report, ladder)), [report, ladder]);
  const save = () => {
    void pictureSaved('chart', 'png', chartPicture(report, ladder, format)).then(post);
  };
  const onView = (next: TrendView) => change({ ladder: next });
  return (
    <ExplainedSection
      title={l10n.t('The ladder of autonomy')}
      name="ladder"
      id="ladder"
      note={l10n.t('By whose names it went')}
      about={aboutLadder()}
    >
      {shares === null ? null : <p class="told-headline">{ladderSentence(shares, tellerFor(format))}</p>}
      <TrendChart
        heading={<Measures ladder={ladder} onView={onView} />}
        controls={
          <div class="controls">
            <Units ladder={ladder} onView={onView} />
            <Toggle
              label={l10n.t('View as table')}
              checked={view.tableShown}
              onChange={tableShown => change({ tableShown })}
            />
            <TextButton onClick={save}>{l10n.t('Save picture')}</TextButton>
          </div>
        }
        report={report}
        view={ladder}
        onView={onView}
        onDates={(from, to) => change({ tab: 'share', milestone: null, commits: { from, to, which: 'all' } })}
        onMilestone={milestone => change({ tab: 'share', milestone })}
        words={words}
        marked={null}
        patternPrefix="ladder"
        tableShown={view.tableShown}
      />
      <LadderTable loop={loop} />
    </ExplainedSection>
  );
}

interface OfLadder {
  readonly ladder: TrendView;
  readonly onView: (view: TrendView) => void;
}

function Measures({ ladder, onView }: OfLadder) {
  const names: Record<Measure, string> = {
    living: l10n.t('Living lines'),
    added: l10n.t('New lines'),
    commits: l10n.t('Commits'),
  };
  return (
    <Tabs
      label={l10n.t('Measure')}
      choices={MEASURES.map(value => ({ value, label: names[value] }))}
      value={ladder.measure}
      onChange={measure => onView({ ...ladder, measure })}
    />
  );
}

function Units({ ladder, onView }: OfLadder) {
  const units: Record<Unit, string> = { share: l10n.t('Share'), count: l10n.t('Count') };
  return (
    <Select
      label={l10n.t('Unit')}
      choices={UNITS.map(value => ({ value, label: units[value] }))}
      value={ladder.unit}
      onChange={unit => onView({ ...ladder, unit })}
    />
  );
}
