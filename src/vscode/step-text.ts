import * as vscode from 'vscode';
import type { Progress } from '../core/progress';
import type { ShownProgress } from './analysis-state';
import { countText } from './numbers';

/** What is being done, and how much of it is. Its texts are collected where the pages say the same. */
export function stepText({ step, done, total }: Progress): string {
  const [some, all] = [countText(done), countText(total ?? 0)];
  switch (step) {
    case 'commits':
      return total === null
        ? vscode.l10n.t('Reading commits: {0}', some)
        : vscode.l10n.t('{0} of {1} commits judged', some, all);
    case 'changes':
      return vscode.l10n.t('Reading changes: {0} of {1} commits', some, all);
    case 'versions':
      return vscode.l10n.t('Finding versions of files: {0} of {1} commits', some, all);
    case 'lines':
      return vscode.l10n.t('Following lines: {0} of {1} files', some, all);
    case 'ending':
      return vscode.l10n.t('Putting the report together');
  }
}

/** Empty while nobody can know. */
export function leftText({ left }: ShownProgress): string {
  if (left === null) return '';
  return left < 60 ? vscode.l10n.t('about {0} s left', left) : vscode.l10n.t('about {0} min left', left / 60);
}
