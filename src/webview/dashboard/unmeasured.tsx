import * as l10n from '@vscode/l10n';
import type { ShownReport } from '../../protocol';
import { measureText } from '../words/circumstances';

/** Where nothing is declared, or nothing since agents were set up: what would make AI's part measurable here. */
export function Unmeasured({ report: { measurable, commits } }: { report: ShownReport }) {
  if (measurable.length === 0) return null;
  return (
    <div class="measurable">
      <h3>
        {commits.agent + commits.pair + commits.assist === 0
          ? l10n.t('Nothing declares AI. This would make its part measurable:')
          : l10n.t(
              'Nothing has declared AI since agents were set up. This would make their part measurable:',
            )}
      </h3>
      <ul>
        {measurable.map(measure => (
          <li key={`${measure.code} ${measure.agent}`}>{measureText(measure)}</li>
        ))}
      </ul>
      <p class="note">
        {l10n.t(
          'Nobody is ranked: what a person declared is shown with the commit, never as a list of people.',
        )}
      </p>
    </div>
  );
}
