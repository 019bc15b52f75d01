import * as l10n from '@vscode/l10n';
import { useId } from 'preact/hooks';
import { type Counts, isCutShort, sharesOf } from '../../core/report';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { lastQuarter } from '../models/milestone-figures';
import { Band } from '../parts/band';
import { BandBar } from '../parts/bars';
import { Icon } from '../parts/icon';
import { Empty, Section } from '../parts/section';
import { SetUp } from '../parts/set-up';
import { noShare } from '../words/completeness';
import { Method } from './method';

interface Props {
  readonly report: ShownReport;
  readonly partial: boolean;
  readonly methodShown: boolean;
  readonly onMethod: (shown: boolean) => void;
}

export function Now({ report, partial, methodShown, onMethod }: Props) {
  const id = useId();
  return (
    <Section title={l10n.t('Now')} name="now">
      {report.share.low === null ? (
        <Nothing report={report} partial={partial} />
      ) : (
        <div class="now">
          <Headline report={report} />
          <Band shares={report.share} height={20} explained />
          <Facts report={report} />
        </div>
      )}
      <SetUp report={report} />
      <button
        type="button"
        class="disclosure"
        aria-expanded={methodShown}
        aria-controls={id}
        onClick={() => onMethod(!methodShown)}
      >
        <Icon name="info" />
        {l10n.t('How this number is made')}
      </button>
      <div id={id} hidden={!methodShown}>
        {methodShown ? <Method report={report} /> : null}
      </div>
    </Section>
  );
}

function Headline({ report: { share, living } }: { report: ShownReport }) {
  const { percent, count } = usePage().format;
  return (
    <p class="headline">
      <strong class="headline-number">{percent(share.low)}</strong>
      <span class="headline-text">
        {l10n.t('of {0} living lines are declared AI', count(living.counted))}
      </span>
    </p>
  );
}

function Nothing({ report, partial }: Pick<Props, 'report' | 'partial'>) {
  return (
    <Empty>
      {partial
        ? l10n.t('No living line is counted yet.')
        : isCutShort(report)
          ? noShare()
          : l10n.t('No line counts here: every file is left out, or there is none.')}
    </Empty>
  );
}

/** What was written, beside what lives. */
function Facts({ report }: { report: ShownReport }) {
  return (
    <dl class="facts">
      <Fact label={l10n.t('New lines of the last 91 days')} counts={lastQuarter(report)} />
      <Fact label={l10n.t('All lines ever added')} counts={report.added} />
      <Fact label={l10n.t('All commits')} counts={report.commits} />
    </dl>
  );
}

function Fact({ label, counts }: { label: string; counts: Counts }) {
  const { percent, count } = usePage().format;
  const shares = sharesOf(counts);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span class="fact-number">{percent(shares.low)}</span>
        <BandBar shares={shares} height={4} />
        <span class="note">
          {l10n.t('of {0}; {1} with AI users', count(counts.counted), percent(shares.users))}
        </span>
      </dd>
    </div>
  );
}
