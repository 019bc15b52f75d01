import * as l10n from '@vscode/l10n';
import { inert, visible } from '../../core/text';
import type { ContentOf } from '../../protocol';
import { Empty } from '../parts/section';
import { evidencePlace } from '../words/nouns';

/** Each sign that was found, where it stood, and the words that it stood in. */
export function Evidence({ evidence }: Pick<ContentOf<'commit'>, 'evidence'>) {
  if (evidence.length === 0)
    return (
      <Empty>
        {l10n.t(
          'No sign of AI was found in this commit. That proves nothing: AI that leaves no trace cannot be seen.',
        )}
      </Empty>
    );
  return (
    <ul class="evidence">
      {evidence.map(({ sign, where, text }, i) => (
        <li key={i}>
          {text === '' ? null : (
            <q>
              <code>{visible(text)}</code>
            </q>
          )}
          <span class="note">
            {evidencePlace(where)} · <code>{inert(sign)}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
