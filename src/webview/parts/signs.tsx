import { inert, visible } from '../../core/text';
import type { ContentOf } from '../../protocol';
import { evidencePlace } from '../words/nouns';

interface Props {
  readonly evidence: ContentOf<'commit'>['evidence'];
  readonly name?: string;
}

/** Each sign that was found, where it stood, and the words that it stood in. */
export function Signs({ evidence, name }: Props) {
  return (
    <ul class={name}>
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
