import * as l10n from '@vscode/l10n';
import * as core from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';

/** Why a history is not complete: what the core says, sentence by sentence, in the reader's language. */
export function incompleteReason(reason: string): string {
  const words: Readonly<Record<string, string>> = {
    shallow: l10n.t(
      'The history is cut, this is a shallow clone: lines from before count as unknown; "git fetch --unshallow" (or fetch-depth: 0 of actions/checkout) brings the rest',
    ),
    'missing-commits': l10n.t(
      'The history is cut where parents of commits are missing from the repository: lines from before count as unknown',
    ),
    partial: l10n.t(
      'The clone is partial, and file contents that the report needs are not here: lines that depend on them count as unknown or are left out',
    ),
  };
  return Object.hasOwn(words, reason) ? words[reason]! : inert(core.incompleteReason(reason));
}

export function noShare(): string {
  return l10n.t('No share is told: the history is cut so early that nobody knows who wrote the lines');
}

/** What stands before all figures; none where the history is complete. */
export function completenessNotes(report: ShownReport): string[] {
  const reasons = report.repository.reasons.map(incompleteReason);
  return core.isCutShort(report) ? [noShare(), ...reasons] : reasons;
}
