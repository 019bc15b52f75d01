import * as l10n from '@vscode/l10n';
import type { Bound } from '../../core/chart';

export function boundName(bound: Bound): string {
  const words: Record<Bound, string> = {
    low: l10n.t('Declared'),
    users: l10n.t('With AI users'),
    high: l10n.t('Up to'),
  };
  return words[bound];
}

/** What a share says, so that nobody takes it for more. */
export function boundMeaning(bound: Bound): string {
  const words: Record<Bound, string> = {
    low: l10n.t(
      'What is said, not what is proved: lines of commits that name an AI as their author or co-author.',
    ),
    users: l10n.t(
      'Adds declared AI help, and unmarked lines by people who use AI: who declared it here in the 91 days before.',
    ),
    high: l10n.t('An upper bound: every line that is neither proved human nor by a bot that is not AI.'),
  };
  return words[bound];
}
