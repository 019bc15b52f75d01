import * as vscode from 'vscode';
import { FORMATS, type Format } from '../core/export';
import type { Analysis } from './analysis';
import type { Dashboard } from './dashboard';
import { wholeReport } from './job-progress';
import { plainMessage } from './labels';

type Picture = 'svg' | 'png';

/** Lets the user choose a format, and writes the report in it where the user wants it. */
export async function exportAs(analysis: Analysis, dashboard: Dashboard): Promise<void> {
  const report = await wholeReport(analysis);
  const chosen = await pickFormat();
  if (chosen === undefined) return;
  if (chosen === 'png' || (chosen.id === 'svg' && dashboard.isOpen)) {
    // Only the page knows how the chart looks now; it answers with `save`.
    await dashboard.capture(chosen === 'png' ? 'png' : 'svg');
    return;
  }
  await save(analysis, chosen.fileSuffix, new TextEncoder().encode(chosen.write(report)));
}

/** Writes the chart as the page drew it. `content` is SVG text, or a PNG in base64. */
export async function savePicture(analysis: Analysis, format: Picture, content: string): Promise<void> {
  const bytes = format === 'svg' ? new TextEncoder().encode(content) : Buffer.from(content, 'base64');
  await save(analysis, `-trend.${format}`, bytes);
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: Format | 'png';
}

/** The table of formats, and beside its picture the one that only a page can draw. */
async function pickFormat(): Promise<Format | 'png' | undefined> {
  const png = {
    label: 'PNG',
    description: vscode.l10n.t('the chart as it is seen, in pixels'),
    format: 'png',
  } as const;
  const items = FORMATS.flatMap((format): FormatItem[] => {
    const item = {
      label: vscode.l10n.t(format.title),
      description: vscode.l10n.t(format.description),
      format,
    };
    return format.id === 'svg' ? [item, png] : [item];
  });
  const title = vscode.l10n.t('Export as');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.format;
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
  const open = vscode.l10n.t('Open');
  const file = vscode.workspace.asRelativePath(target);
  void vscode.window
    .showInformationMessage(plainMessage(vscode.l10n.t('Saved {0}.', file)), open)
    .then(async answer => {
      if (answer !== open) return;
      if (extension === 'html') await vscode.env.openExternal(target);
      else await vscode.commands.executeCommand('vscode.open', target);
    });
}
