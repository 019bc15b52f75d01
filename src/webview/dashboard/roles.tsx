import * as l10n from '@vscode/l10n';
import { sharesIn } from '../../core/report';
import { FilterButton } from '../parts/filter-button';
import { Empty, Section } from '../parts/section';
import { ShareRow, ShareTable } from '../parts/share-table';
import { roleName } from '../words/nouns';
import type { PanelProps } from './panel';

export function Roles({ report, filtering }: PanelProps) {
  const shown = report.roles.filter(({ living }) => living.counted > 0);
  const title = l10n.t('Roles of files');
  return (
    <Section title={title} name="roles">
      {shown.length === 0 ? (
        <Empty>{l10n.t('No line is counted.')}</Empty>
      ) : (
        <ShareTable label={title} of={l10n.t('Role')}>
          {shown.map(({ role, living }) => (
            <ShareRow
              key={role}
              name={roleName(role)}
              head={
                <FilterButton
                  only={{ kind: 'role', value: role }}
                  filtering={filtering}
                  name={roleName(role)}
                />
              }
              living={living}
              shares={sharesIn(report, living)}
            />
          ))}
        </ShareTable>
      )}
    </Section>
  );
}
