import * as vscode from 'vscode';
import { CacheFolder } from '../core/cache';
import { runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { Analysis, AnalysisTools } from './analysis';
import { plainMessage } from './labels';
import { countText } from './numbers';

export interface ClearParts {
  readonly analyses: Analyses;
  readonly tools: AnalysisTools;
}

/** Asks first: what is cleared takes minutes to make again. False where the user left it. */
export async function clearCache({ analyses, tools }: ClearParts): Promise<boolean> {
  await analyses.look();
  const { current } = analyses;
  const [one, all] = [vscode.l10n.t('Clear This Repository'), vscode.l10n.t('Clear All')];
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Clear the cache of Writes Itself?'),
    { modal: true, detail: whatIsLost(current, new CacheFolder(tools.cache).countRepositories()) },
    ...(current ? [one, all] : [all]),
  );
  if (answer === one && current) await clearOne(current, tools);
  else if (answer === all) await clearAll(analyses, tools);
  return answer !== undefined;
}

function whatIsLost(current: Analysis | null, repositories: number): string {
  const count = countText(repositories);
  const kept =
    repositories === 1
      ? vscode.l10n.t('Results of 1 repository are kept.')
      : vscode.l10n.t('Results of {0} repositories are kept.', count);
  const anew = vscode.l10n.t(
    'What is cleared is analyzed anew when you look at it, which takes as long as the first time.',
  );
  const name = current && vscode.l10n.t('This repository: {0}', plainMessage(current.repository.name));
  return [kept, anew, ...(name === null ? [] : [name])].join('\n');
}

/** Whoever looks on begins anew at once: only once nothing is left that would be found. */
async function clearOne(analysis: Analysis, { script }: AnalysisTools): Promise<void> {
  analysis.cancel();
  await runJob({ kind: 'forget', ...analysis.where() }, { script });
  analysis.forget();
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The cache has nothing of {0} any longer. It is analyzed anew when you look at it.',
      plainMessage(analysis.repository.name),
    ),
  );
}

/** What the person agreed to is no cache, and stays. */
async function clearAll(analyses: Analyses, { cache }: AnalysisTools): Promise<void> {
  for (const analysis of analyses.all()) analysis.cancel();
  await vscode.workspace.fs.delete(vscode.Uri.file(cache), { recursive: true }).then(
    () => {},
    () => {},
  );
  for (const analysis of analyses.all()) analysis.forget();
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The cache is empty. Repositories are analyzed anew when you look at them.'),
  );
}
