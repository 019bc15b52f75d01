import * as vscode from 'vscode';
import type { FromPage, Picture } from '../protocol';
import type { Analysis } from './analysis';
import type { Dashboard } from './dashboard';
import { pickExport } from './export-pick';
import { publishedReport } from './job-progress';
import { plainMessage } from './labels';
import { NothingToDo } from './targets';

/** Lets the user choose a format, and writes the report in it where the user wants it. */
export async function exportAs(analysis: Analysis, dashboard: Dashboard): Promise<void> {
  const report = await publishedReport(analysis);
  const wish = await pickExport();
  if (wish === null) return;
  const { format, isCopied, picture } = wish;
  const isLocal = hearsSessions(analysis);
  if (isLocal && picture === null) void sayLeftOut();
  if (picture !== null || (format.id === 'svg' && dashboard.isOpen && !isCopied && !isLocal)) {
    refuseLocal(analysis);
    // Only the page knows how the chart looks now, and draws in pixels; it answers with `save`.
    await dashboard.capture(picture ?? 'chart', picture === null ? 'svg' : 'png');
    return;
  }
  const text = format.write(report);
  if (isCopied) await copy(text, vscode.l10n.t(format.title));
  else await save(analysis, format.fileSuffix, new TextEncoder().encode(text));
}

/** Whether the pages show what nobody else can count again. */
function hearsSessions({ shown }: Analysis): boolean {
  return shown !== null && shown.report.sessions !== null;
}

/** Pages draw what they show: that is not handed on where others could not verify it. */
function refuseLocal(analysis: Analysis): void {
  if (hearsSessions(analysis))
    throw new NothingToDo(
      vscode.l10n.t(
        'The page shows what sessions on this machine say, which nobody else can count again: no picture is made of it. Choose SVG or another text format, in which that is left out.',
      ),
    );
}

async function sayLeftOut(): Promise<void> {
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'What sessions on this machine say is left out of the export: nobody else could count it again.',
    ),
  );
}

const SUFFIXES: Readonly<Record<Picture, string>> = {
  chart: 'trend',
  card: 'card',
  'card-dark': 'card-dark',
};

/** Writes what the page drew. `content` is SVG text, or a PNG in base64. */
export async function savePicture(
  analysis: Analysis,
  { picture, format, content }: Extract<FromPage, { type: 'save' }>,
): Promise<void> {
  refuseLocal(analysis);
  const bytes = format === 'svg' ? new TextEncoder().encode(content) : Buffer.from(content, 'base64');
  await save(analysis, `-${SUFFIXES[picture]}.${format}`, bytes);
}

async function copy(text: string, name: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} is in the clipboard.', name));
}

async function save({ repository }: Analysis, suffix: string, bytes: Uint8Array): Promise<void> {
  const name = `${repository.name.replace(/[^\p{L}\p{N}._-]/gu, '-')}-ai${suffix}`;
  const defaultUri = vscode.Uri.joinPath(vscode.Uri.file(repository.top), name);
  const extension = suffix.slice(suffix.lastIndexOf('.') + 1);
  const filters = { [extension.toUpperCase()]: [extension] };
  const title = vscode.l10n.t('Save the Export');
  const target = await vscode.window.showSaveDialog({ defaultUri, filters, title });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, bytes);
  void offer(target, extension);
}

/** Says where the file is, and how to get to it. */
async function offer(file: vscode.Uri, extension: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal');
  const shown = revealing(file);
  const message = plainMessage(vscode.l10n.t('Saved {0}.', vscode.workspace.asRelativePath(file)));
  const buttons = shown === null ? [open] : [open, reveal];
  const answer = await vscode.window.showInformationMessage(message, ...buttons);
  if (answer === reveal && shown !== null) await vscode.commands.executeCommand(shown, file);
  if (answer !== open) return;
  if (extension === 'html') await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand('vscode.open', file);
}

/** The command that shows where a file lies: in the Explorer, else in the system's; null where neither can. */
function revealing(file: vscode.Uri): string | null {
  if (vscode.workspace.getWorkspaceFolder(file)) return 'revealInExplorer';
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  return isHere ? 'revealFileInOS' : null;
}
