import * as l10n from '@vscode/l10n';
import { OVERWRITE_VIEW } from '../../../core/chart';
import { type OverwriteTable, overwriteSums, overwriteTable } from '../../../core/report';
import { SmallChart } from '../../chart/small-chart';
import { usePage } from '../../context';
import { ClassBadge } from '../../parts/class-badge';
import { ExplainedSection } from '../../parts/explained-section';
import { Empty, Scroller } from '../../parts/section';
import { aboutOverwrite } from '../../words/loop';
import type { LoopProps } from './panel';

/** Who takes lines away, whose they were, and how that went. */
export function Overwriting({ report, loop }: LoopProps) {
  const title = l10n.t('Who writes over whom');
  const { count } = usePage().format;
  const { all, aiOverAi, aiOverOthers, othersOverAi } = overwriteSums(loop);
  return (
    <ExplainedSection title={title} name="overwriting" about={aboutOverwrite()}>
      {all === 0 ? (
        <Empty>{l10n.t('No line was ever taken away.')}</Empty>
      ) : (
        <>
          <p>
            {l10n.t(
              'Of {0} lines that were ever taken away, AI took {1} from AI and {2} from others; others took {3} from AI.',
              count(all),
              count(aiOverAi),
              count(aiOverOthers),
              count(othersOverAi),
            )}
          </p>
          <Scroller label={title}>
            <Matrix table={overwriteTable(loop)} />
          </Scroller>
          <h3>{l10n.t('AI over AI, over time')}</h3>
          <p class="note">
            {l10n.t(
              'Lines taken away in the 91 days before, as shares of all that were. What others took from others is the empty rest.',
            )}
          </p>
          <SmallChart report={report} view={OVERWRITE_VIEW} prefix="generations" />
        </>
      )}
    </ExplainedSection>
  );
}

function Matrix({ table }: { table: OverwriteTable }) {
  return (
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">{l10n.t('Taken by ↓, were of →')}</th>
          {table.of.map(of => (
            <th key={of} scope="col" class="number">
              <ClassBadge of={of} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.by.map(by => (
          <tr key={by}>
            <th scope="row">
              <ClassBadge of={by} />
            </th>
            {table.of.map(of => (
              <Cell key={of} lines={table.lines(by, of)} most={table.most} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By their root, so that what is small beside the greatest still shows. */
function Cell({ lines, most }: { lines: number; most: number }) {
  const { count } = usePage().format;
  const strength = Math.sqrt(lines / most).toFixed(3);
  return (
    <td class={lines === 0 ? 'number nothing' : 'number'} style={{ '--strength': strength }}>
      {lines === 0 ? '–' : count(lines)}
    </td>
  );
}
