import * as vscode from 'vscode';
import { gitExtension } from './git-extension';

/**
 * Explain Commit in the hovers of the Source Control Graph. A host's own extension, as that of GitHub, has started before
 * and is asked first: where it has something to say of a repository, its hover stays as it is.
 */
export function registerGraphHover(): vscode.Disposable {
  const registered: vscode.Disposable[] = [];
  let isDisposed = false;
  const register = async () => {
    const git = await gitExtension();
    if (isDisposed || registered.length > 0) return;
    const details = git?.registerSourceControlHistoryItemDetailsProvider?.({
      provideAvatar: () => undefined,
      provideHoverCommands: ({ rootUri }) => [
        {
          title: `$(sparkle) ${vscode.l10n.t('Explain Commit')}`,
          tooltip: vscode.l10n.t('Why this commit counts as AI or not'),
          command: 'writesItself.explainCommit',
          arguments: [rootUri],
        },
      ],
      provideMessageLinks: () => undefined,
    });
    if (details) registered.push(details);
  };
  void register();
  const trust = vscode.workspace.onDidGrantWorkspaceTrust(() => void register());
  return new vscode.Disposable(() => {
    isDisposed = true;
    for (const one of [trust, ...registered]) one.dispose();
  });
}
