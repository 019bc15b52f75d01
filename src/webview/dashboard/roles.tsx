import * as l10n from '@vscode/l10n';
import { sharesIn } from '../../core/report';
import { usePage } from '../context';
import { Empty, Section } from '../parts/section';
import { ShareCells } from '../parts/share-cells';
import { ShareTable } from '../parts/share-table';
import { roleName } from '../words/nouns';
import type { PanelProps } from './panel';

export function Roles({ report }: PanelProps) {
  const { count } = usePage().format;
  const shown = report.roles.filter(({ living }) => living.counted > 0);
  const title = l10n.t('Roles of files');
  return (
    <Section title={title} name="roles">
      {shown.length === 0 ? (
        <Empty>{l10n.t('No line is counted.')}</Empty>
      ) : (
        <ShareTable label={title} of={l10n.t('Role')}>
          {shown.map(({ role, living }) => (
            <tr key={role}>
              <th scope="row">{roleName(role)}</th>
              <td class="number">{count(living.counted)}</td>
              <ShareCells shares={sharesIn(report, living)} />
            </tr>
          ))}
        </ShareTable>
      )}
    </Section>
  );
}
