import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import type { Stage } from '../../protocol';

/** Figures that still grow say so, and are dimmed: what is not yet all must not look like the answer. */
export function SoFar({ stage, children }: { stage: Stage; children: ComponentChildren }) {
  if (stage === 'done') return <>{children}</>;
  return (
    <span class="so-far">
      {children} <span class="so-far-note">{l10n.t('so far')}</span>
    </span>
  );
}
