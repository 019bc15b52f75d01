import * as l10n from '@vscode/l10n';
import type { Step } from '../../core/progress';
import type { Format } from '../format';
import type { PageState } from '../models/page-state';

type Progress = NonNullable<PageState['progress']>;

/** What is being done, and how much of it is. */
export function stepText(
  { step, done, total }: Pick<Progress, 'step' | 'done' | 'total'>,
  { count }: Format,
): string {
  const [some, all] = [count(done), count(total ?? 0)];
  const words: Record<Step, () => string> = {
    commits: () =>
      total === null ? l10n.t('Reading commits: {0}', some) : l10n.t('{0} of {1} commits judged', some, all),
    changes: () => l10n.t('Reading changes: {0} of {1} commits', some, all),
    versions: () => l10n.t('Finding versions of files: {0} of {1} commits', some, all),
    lines: () => l10n.t('Following lines: {0} of {1} files', some, all),
    ending: () => l10n.t('Putting the report together'),
  };
  return words[step]();
}

/** How long it may still take; null while nobody can know. */
export function leftText({ left }: Progress, { count }: Format): string | null {
  if (left === null) return null;
  return left < 60 ? l10n.t('about {0} s left', count(left)) : l10n.t('about {0} min left', count(left / 60));
}
