import * as l10n from '@vscode/l10n';
import type { ContentOf } from '../../protocol';
import { usePage } from '../context';
import { Button } from '../parts/button';
import { targetName, unownedWhy } from '../words/explanation';
import type { ExplainedProps } from './props';

/** A line that no commit owns, and why. */
export function LineExplained({ target, content: { why, head }, open }: ExplainedProps<ContentOf<'line'>>) {
  const { post } = usePage();
  if (target.kind !== 'line') return null;
  const { repository, path } = target;
  return (
    <header class="explained-head">
      <h1 tabIndex={-1}>{targetName(target)}</h1>
      <p class="prose">{unownedWhy(why, head)}</p>
      <div class="actions">
        <Button kind="primary" icon="file" onClick={() => post({ type: 'openFile', path })}>
          {l10n.t('Open File')}
        </Button>
        <Button onClick={() => open({ kind: 'file', repository, path })}>{l10n.t('Explain File')}</Button>
      </div>
    </header>
  );
}
