import * as vscode from 'vscode';
import { plainMessage } from './labels';
import type { PathsTree } from './paths';
import { NothingToDo, uriOf } from './targets';

interface Parts {
  readonly paths: PathsTree;
}

/** What the menus of the list of files do. */
export const PATHS_COMMANDS: Readonly<Record<string, (parts: Parts, argument: unknown) => unknown>> = {
  'writesItself.sortPathsByAi': ({ paths }) => paths.sort('ai'),
  'writesItself.sortPathsByShare': ({ paths }) => paths.sort('share'),
  'writesItself.sortPathsByLines': ({ paths }) => paths.sort('lines'),
  'writesItself.sortPathsByName': ({ paths }) => paths.sort('name'),
  'writesItself.hidePathsWithoutAi': ({ paths }) => paths.hide(true),
  'writesItself.showPathsWithoutAi': ({ paths }) => paths.hide(false),
  'writesItself.revealActiveFile': ({ paths }) => revealFile(paths, activeFile()),
  'writesItself.revealInPaths': ({ paths }, argument) => revealFile(paths, uriOf(argument) ?? activeFile()),
  'writesItself.openPath': (_, argument) => runOn('vscode.open', argument),
  'writesItself.revealPathInExplorer': (_, argument) => runOn('revealInExplorer', argument),
};

async function runOn(command: string, argument: unknown): Promise<void> {
  const uri = uriOf(argument);
  if (uri) await vscode.commands.executeCommand(command, uri);
}

function activeFile(): vscode.Uri | null {
  return vscode.window.activeTextEditor?.document.uri ?? null;
}

async function revealFile(paths: PathsTree, file: vscode.Uri | null): Promise<void> {
  if (file?.scheme !== 'file')
    throw new NothingToDo(vscode.l10n.t('Open a file first: it is shown in the list.'));
  const revealing = await paths.reveal(file);
  const name = vscode.workspace.asRelativePath(file);
  if (revealing === 'unlisted')
    throw new NothingToDo(
      vscode.l10n.t('{0} is not in the list: it is not committed, left out, or not counted yet.', name),
    );
  if (revealing === 'hidden') await offerHidden(paths, file, name);
}

async function offerHidden(paths: PathsTree, file: vscode.Uri, name: string): Promise<void> {
  const show = vscode.l10n.t('Show Files Without AI');
  const question = vscode.l10n.t('{0} has no AI lines, and such files are hidden.', name);
  if ((await vscode.window.showInformationMessage(plainMessage(question), show)) !== show) return;
  await paths.hide(false);
  await paths.reveal(file);
}
