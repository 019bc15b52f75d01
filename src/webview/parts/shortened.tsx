import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import { usePage } from '../context';
import { TextButton } from './button';

/** The first of a long list, and the button that brings the others; null where all are shown. */
export function useShortened<T>(items: readonly T[], atFirst: number) {
  const { count } = usePage().format;
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, atFirst);
  const more =
    items.length > shown.length ? (
      <p class="show-all">
        <TextButton onClick={() => setAll(true)}>{l10n.t('Show all {0}', count(items.length))}</TextButton>
      </p>
    ) : null;
  return [shown, more] as const;
}
