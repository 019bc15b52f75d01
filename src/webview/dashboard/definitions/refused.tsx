import * as l10n from '@vscode/l10n';
import type { Defined } from '../../../core/report';
import { inert } from '../../../core/text';
import { usePage } from '../../context';
import { definitionText } from '../../words/definitions';
import { Source } from './source';

/** Definitions that a clone does not hold, each with what it would take. */
export function Refused({ rows }: { rows: readonly Defined[] }) {
  const { format } = usePage();
  if (rows.length === 0) return null;
  return (
    <details class="refused">
      <summary>{l10n.t('Not to be had from a clone: {0}', format.count(rows.length))}</summary>
      <ul>
        {rows.map(({ id, name, unit, differs, source }) => (
          <li key={id}>
            <p>
              {definitionText(name)} <code class="definition-id">{inert(id)}</code>
            </p>
            <p class="note">
              {l10n.t('{0}; it counts: {1}', definitionText(differs ?? ''), definitionText(unit))}
            </p>
            <p class="note">
              <Source url={source} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
