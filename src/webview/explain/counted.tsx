import * as l10n from '@vscode/l10n';
import { BOUNDS, type Bound } from '../../core/chart';
import type { ContentOf } from '../../protocol';
import { usePage } from '../context';
import { countedIn, ownVerdict } from '../models/counted-in';
import { BoundKey } from '../parts/bound-key';
import { TextButton } from '../parts/button';
import { Icon } from '../parts/icon';
import { boundMeaning, boundName } from '../words/bounds';
import { countedWhy, declaredBefore } from '../words/explanation';

interface Props {
  readonly commit: ContentOf<'commit'>;
  readonly onCommit: (commit: string) => void;
}

/** In which of the three shares lines of a commit count, and what makes them count with AI users. */
export function Counted({ commit, onCommit }: Props) {
  const line = ownVerdict(commit);
  const counted = countedIn(
    line === null ? commit : { class: line.class, users: line.class === 'unknown' ? commit.users : null },
  );
  return (
    <>
      <ul class="bounds">
        {BOUNDS.map(bound => (
          <Share key={bound} bound={bound} counts={counted.has(bound)} />
        ))}
      </ul>
      {line === null ? (
        <Declared commit={commit} onCommit={onCommit} />
      ) : (
        <p class="prose">{l10n.t('So counts this line; other lines of the commit may count otherwise.')}</p>
      )}
    </>
  );
}

function Share({ bound, counts }: { bound: Bound; counts: boolean }) {
  return (
    <li class={counts ? 'counts' : 'counts-not'} title={boundMeaning(bound)}>
      <Icon name={counts ? 'check' : 'close'} />
      <BoundKey bound={bound} />
      <span class="bound-name">{boundName(bound)}</span>
      <span class="note">{counts ? l10n.t('counted') : l10n.t('not counted')}</span>
    </li>
  );
}

function Declared({ commit: { commit, class: name, users }, onCommit }: Props) {
  const { format } = usePage();
  if (users === null || users.commit === commit)
    return <p class="prose">{countedWhy(name, users !== null)}</p>;
  const { commit: declaring } = users;
  return (
    <>
      <p class="prose">{declaredBefore(users.person, users.days, format)}</p>
      <p>
        <TextButton onClick={() => onCommit(declaring)}>
          {l10n.t('Explain the commit that declares it')} <code>{declaring.slice(0, 8)}</code>
        </TextButton>
      </p>
      <p class="prose note">{l10n.t('That says something of the person, and nothing of these lines.')}</p>
    </>
  );
}
