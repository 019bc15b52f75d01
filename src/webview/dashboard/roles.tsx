import * as l10n from '@vscode/l10n';
import { sharesOf } from '../../core/report';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { Empty, Scroller, Section } from '../parts/section';
import { ShareCells, ShareHeads } from '../parts/share-cells';
import { roleName } from '../words/nouns';

export function Roles({ roles }: { roles: ShownReport['roles'] }) {
  const { count } = usePage().format;
  const shown = roles.filter(({ living }) => living.counted > 0);
  const title = l10n.t('Roles of files');
  return (
    <Section title={title} name="roles">
      {shown.length === 0 ? (
        <Empty>{l10n.t('No line is counted.')}</Empty>
      ) : (
        <Scroller label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{l10n.t('Role')}</th>
                <th scope="col" class="number">
                  {l10n.t('Lines')}
                </th>
                <ShareHeads />
              </tr>
            </thead>
            <tbody>
              {shown.map(({ role, living }) => (
                <tr key={role}>
                  <th scope="row">{roleName(role)}</th>
                  <td class="number">{count(living.counted)}</td>
                  <ShareCells shares={sharesOf(living)} />
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Section>
  );
}
