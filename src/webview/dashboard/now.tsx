import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { isCutShort } from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport, Stage } from '../../protocol';
import { usePage } from '../context';
import type { DashboardView } from '../models/saved-view';
import { storyOf } from '../models/story';
import { Band } from '../parts/band';
import { TextButton } from '../parts/button';
import type { Filtering } from '../parts/filter-button';
import { Icon } from '../parts/icon';
import { LocalNote } from '../parts/local-note';
import { Empty, Section } from '../parts/section';
import { SetUp } from '../parts/set-up';
import { SoFar } from '../parts/so-far';
import { noShare } from '../words/completeness';
import { headlineText } from '../words/story';
import { Copying } from './copying';
import { Method } from './method';
import { Tiles } from './tiles';
import { Unmeasured } from './unmeasured';

interface Props {
  readonly report: ShownReport;
  readonly stage: Stage;
  readonly methodShown: boolean;
  readonly onMethod: (shown: boolean) => void;
  readonly filtering: Filtering;
  readonly openMilestone: (id: string) => void;
  /** What a link to the page says. */
  readonly view: DashboardView;
}

/** The first screen's upper half: the number, what it says, and the questions that follow. */
export function Now(props: Props) {
  const { report, stage, methodShown, onMethod } = props;
  const partial = stage !== 'done';
  const id = useId();
  const isTold = report.share.low !== null;
  return (
    <Section title={l10n.t('Now')} name="now">
      {isTold ? (
        <Headline report={report} stage={stage}>
          <p class="rule-line">
            <span>
              {l10n.t('Rule {0}', inert(report.rule.id))} · <code>{report.rule.hash.slice(0, 8)}</code>
            </span>
            <TextButton onClick={() => onMethod(!methodShown)} expanded={methodShown} controls={id}>
              <Icon name="info" /> {l10n.t('How this number is made')}
            </TextButton>
            {partial || report.sessions !== null ? null : <Copying report={report} view={props.view} />}
          </p>
          <LocalNote report={report} />
        </Headline>
      ) : (
        <Nothing report={report} stage={stage} />
      )}
      {isTold ? <Band shares={report.share} height={14} explained filtering={props.filtering} /> : null}
      <div id={id} hidden={!methodShown}>
        {methodShown ? <Method report={report} /> : null}
      </div>
      {isTold && !partial ? (
        <Tiles
          report={report}
          filtering={props.filtering}
          openMilestone={props.openMilestone}
          onMethod={() => onMethod(true)}
        />
      ) : null}
      <SetUp report={report} />
      {partial ? null : <Unmeasured report={report} />}
    </Section>
  );
}

function Headline({
  report,
  stage,
  children,
}: Pick<Props, 'report' | 'stage'> & { children: ComponentChildren }) {
  const { format } = usePage();
  return (
    <div class="headline">
      <SoFar stage={stage}>
        <strong class="headline-number">{format.percent(report.share.low)}</strong>
      </SoFar>
      <div class="headline-words">
        <p class="headline-text">
          {headlineText(report, stage === 'done' ? storyOf(report).held : null, format)}
        </p>
        {children}
      </div>
    </div>
  );
}

function Nothing({ report, stage }: Pick<Props, 'report' | 'stage'>) {
  return (
    <Empty>
      {stage !== 'done'
        ? l10n.t('No living line is counted yet.')
        : isCutShort(report)
          ? noShare()
          : l10n.t('No line counts here: every file is left out, or there is none.')}
    </Empty>
  );
}
