import * as l10n from '@vscode/l10n';
import { sharesIn } from '../../core/report';
import type { ShownReport, Stage } from '../../protocol';
import { usePage } from '../context';
import { BandBar } from '../parts/bars';
import { Section } from '../parts/section';
import { roleName } from '../words/nouns';

interface Props {
  readonly report: ShownReport;
  readonly stage: Stage;
}

export function TopRoles({ report, stage }: Props) {
  const { percent } = usePage().format;
  const shown = report.roles.filter(({ living }) => living.counted > 0);
  if (shown.length === 0) return null;
  return (
    <Section title={l10n.t('Roles of files')} name="roles" note={l10n.t('Declared')}>
      <ul class={stage === 'done' ? 'bars' : 'bars so-far'}>
        {shown.map(({ role, living }) => (
          <li key={role}>
            <span class="bars-name" title={roleName(role)}>
              {roleName(role)}
            </span>
            <span class="number">{percent(sharesIn(report, living).low)}</span>
            <BandBar shares={sharesIn(report, living)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
