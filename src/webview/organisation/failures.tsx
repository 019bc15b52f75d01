import * as l10n from '@vscode/l10n';
import type { Organisation } from '../../core/organisation';
import { inert, visible } from '../../core/text';
import { Section } from '../parts/section';

/** Repositories of which no report could be made; null where there is none. */
export function Failures({ failures }: Pick<Organisation, 'failures'>) {
  if (failures.length === 0) return null;
  return (
    <Section title={l10n.t('What failed')} name="failures">
      <dl class="failed">
        {failures.map(({ id, label, message }) => (
          <div key={id}>
            <dt>{inert(label)}</dt>
            <dd>{visible(message)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
