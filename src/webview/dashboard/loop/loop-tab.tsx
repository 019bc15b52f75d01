import * as l10n from '@vscode/l10n';
import { aiHasPart, isCutShort } from '../../../core/report';
import type { ShownReport, Stage } from '../../../protocol';
import type { DashboardView } from '../../models/saved-view';
import { Empty, Section } from '../../parts/section';
import { noShare } from '../../words/completeness';
import { caution } from '../../words/loop';
import type { ChangeView } from '../use-view';
import { Contents } from './contents';
import { Figures } from './figures';
import { COLUMNS, EVEN_WITHOUT_AI, WIDE } from './panels';

interface Props {
  readonly report: ShownReport;
  readonly stage: Stage;
  readonly view: DashboardView;
  readonly change: ChangeView;
}

/** By whose names lines went, which parts of the loop AI writes, and who writes over whom. */
export function LoopTab({ report, stage, view, change }: Props) {
  const { loop } = report;
  const missing = whyNothing(report, stage);
  const title = l10n.t('How much of the loop is closed');
  if (stage !== 'done' || loop === null)
    return (
      <Section title={title} name="loop">
        <Empty>{missing}</Empty>
      </Section>
    );
  const known = { report, loop, view, change };
  if (missing !== null)
    return (
      <>
        <Section title={title} name="loop">
          <Empty>{missing}</Empty>
        </Section>
        <div class="column">
          {EVEN_WITHOUT_AI.map((Panel, place) => (
            <Panel key={place} {...known} />
          ))}
        </div>
      </>
    );
  return (
    <>
      <Section title={title} name="loop">
        <Figures loop={loop} />
        <p class="note caution">{caution()}</p>
      </Section>
      {WIDE.map((Panel, place) => (
        <Panel key={place} {...known} />
      ))}
      <Contents />
      {COLUMNS.map((panels, column) => (
        <div class="column" key={column}>
          {panels.map((Panel, place) => (
            <Panel key={place} {...known} />
          ))}
        </div>
      ))}
    </>
  );
}

/** Null where there is something to tell. */
function whyNothing(report: ShownReport, stage: Stage): string | null {
  const { loop } = report;
  if (stage !== 'done') return l10n.t('The loop is told once all lines are followed.');
  if (loop === null)
    return l10n.t('This report does not tell of the loop: a version made it that did not know of it.');
  if (isCutShort(report)) return noShare();
  if (!aiHasPart(loop))
    return l10n.t(
      'No commit declares AI here, so that no part of the loop is known to be closed. That is no proof that none was used.',
    );
  return null;
}
