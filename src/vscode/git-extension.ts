import * as vscode from 'vscode';

/** The part of the built-in git extension's interface, version 1, that we use. */
interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
}

export interface GitApi {
  readonly git: { readonly path: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  /** Not every version has it. */
  readonly registerSourceControlHistoryItemDetailsProvider?: (details: CommitDetails) => vscode.Disposable;
}

/** What is added to a commit's hover in the Source Control Graph. The first extension that answers is the only one. */
interface CommitDetails {
  readonly provideAvatar: () => undefined;
  /** The id of the commit is put behind each command's arguments. */
  readonly provideHoverCommands: (repository: GitRepository) => vscode.Command[];
  readonly provideMessageLinks: () => undefined;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Null where the extension is off, or not there, as in a restricted workspace. */
export async function gitExtension(): Promise<GitApi | null> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const exported = await extension?.activate();
    return exported?.enabled ? exported.getAPI(1) : null;
  } catch {
    return null;
  }
}
