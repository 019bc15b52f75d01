import * as vscode from 'vscode';
import { pathFrom } from '../core/real-paths';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import { wholeIn } from './analysis-state';
import { plainLabel } from './labels';
import { declaredText } from './numbers';

/** Nothing can be done; the message says what the user can do about it. */
export class NothingToDo extends Error {}

/** What menus give to a command: a file of the Explorer or an editor, a source control, or a row of our tree. */
export function uriOf(argument: unknown): vscode.Uri | null {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument !== 'object' || argument === null) return null;
  const { rootUri, uri } = argument as { rootUri?: unknown; uri?: unknown };
  if (rootUri instanceof vscode.Uri) return rootUri;
  return uri instanceof vscode.Uri ? uri : null;
}

/** The repository that a command is about: of its argument, else the user's choice among several. */
export async function repositoryFor(analyses: Analyses, argument: unknown): Promise<Analysis | undefined> {
  await analyses.look();
  const uri = uriOf(argument);
  const held = uri ? analyses.holding(uri) : null;
  if (held) return held;
  if (uri) throw new NothingToDo(vscode.l10n.t('{0} lies in no git repository that is open.', uri.fsPath));
  const all = analyses.all();
  if (all.length === 0)
    throw new NothingToDo(
      vscode.l10n.t('No git repository is open. Open a folder that lies in one, then try again.'),
    );
  return all.length === 1 ? all[0] : pickRepository(analyses);
}

export async function pickRepository(analyses: Analyses): Promise<Analysis | undefined> {
  const items = analyses.all().map(repositoryRow);
  const title = vscode.l10n.t('Choose a repository');
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  return picked?.analysis;
}

/** A repository where one of several is chosen. */
export function repositoryRow(analysis: Analysis) {
  const { repository, shown } = analysis;
  const report = wholeIn(shown);
  const description = report === null ? '' : declaredText(report.share.low);
  return { label: plainLabel(repository.name), description, detail: plainLabel(repository.top), analysis };
}

/** A file's or folder's path from the top of the repository that holds it, '/' between segments; '' for the top. */
export function pathIn({ repository }: Analysis, uri: vscode.Uri): string {
  return pathFrom(repository.top, uri.fsPath) ?? '';
}

/** The repository that holds a file or folder. */
export async function repositoryHolding(analyses: Analyses, place: vscode.Uri): Promise<Analysis> {
  await analyses.look();
  const analysis = analyses.holding(place);
  if (analysis) return analysis;
  throw new NothingToDo(vscode.l10n.t('{0} lies in no git repository that is open.', place.fsPath));
}

/** The file or folder that a command is about: its argument, the active editor's file, or the user's choice under `title`. */
export async function placeFor(
  argument: unknown,
  kind: 'file' | 'folder',
  title: string,
): Promise<vscode.Uri | undefined> {
  const given = uriOf(argument);
  if (given) return given;
  const active = vscode.window.activeTextEditor?.document.uri;
  if (kind === 'file' && active?.scheme === 'file') return active;
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: kind === 'file',
      canSelectFolders: kind === 'folder',
      title,
      ...(active?.scheme === 'file' ? { defaultUri: vscode.Uri.joinPath(active, '..') } : {}),
    })) ?? [];
  return picked;
}
