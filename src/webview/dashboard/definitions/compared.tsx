import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import type { Defined } from '../../../core/report';
import type { ShownReport } from '../../../protocol';
import { familiesOf } from '../../models/definition-rows';
import { Scroller } from '../../parts/section';
import { familyName } from '../../words/definitions';
import { DefinitionRow } from './definition-row';
import { Refused } from './refused';
import { StripPlot } from './strip-plot';

interface Props {
  readonly report: ShownReport;
  readonly rows: readonly Defined[];
}

/** The shares in a picture, then each definition with all that its number needs to be quoted. */
export function Compared({ report, rows }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const families = familiesOf(rows);
  const toggle = (id: string) =>
    setOpen(last => new Set(last.has(id) ? [...last].filter(other => other !== id) : [...last, id]));
  const show = (id: string) => {
    setOpen(last => new Set([...last, id]));
    document.getElementById(rowId(id))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <StripPlot shares={report.share} families={families} at={at} onPoint={setAt} onChoose={show} />
      <Scroller label={l10n.t('Definitions')}>
        <table class="figures-table definitions-table">
          <thead>
            <tr>
              <th scope="col">{l10n.t('Definition')}</th>
              <th scope="col" class="number main-column">
                {l10n.t('Share')}
              </th>
              <th scope="col" class="number amount-column">
                {l10n.t('AI')}
              </th>
              <th scope="col" class="number amount-column">
                {l10n.t('Counted')}
              </th>
            </tr>
          </thead>
          {families.map(({ family, rows: own }) => (
            <tbody key={family}>
              <tr class="family-row">
                <th scope="rowgroup" colSpan={4}>
                  {familyName(family)}
                </th>
              </tr>
              {own.map(row => (
                <DefinitionRow
                  key={row.id}
                  id={rowId(row.id)}
                  row={row}
                  isOpen={open.has(row.id)}
                  isAt={row.id === at}
                  onToggle={() => toggle(row.id)}
                  onPoint={setAt}
                />
              ))}
            </tbody>
          ))}
        </table>
      </Scroller>
      <Refused rows={rows.filter(({ status }) => status === 'refused')} />
    </>
  );
}

const rowId = (id: string) => `definition-${id}`;
