import * as vscode from 'vscode';
import { EXPORT_FORMATS, type ExportFormat, exportReport } from '../core/export';
import type { Analysis } from './analysis';
import type { Dashboard } from './dashboard';
import { wholeReport } from './job-progress';
import { plainMessage } from './labels';

type Picture = 'svg' | 'png';

/** Lets the user choose a format, and writes the report in it where the user wants it. */
export async function exportAs(analysis: Analysis, dashboard: Dashboard): Promise<void> {
  const report = await wholeReport(analysis);
  const format = await pickFormat();
  if (format === undefined) return;
  if (format === 'png' || (format === 'svg' && dashboard.isOpen)) {
    // Only the page knows how the chart looks now; it answers with `save`.
    await dashboard.capture(format);
    return;
  }
  const { fileSuffix } = EXPORT_FORMATS.find(({ id }) => id === format)!;
  await save(analysis, fileSuffix, new TextEncoder().encode(exportReport(report, format)));
}

/** Writes the chart as the page drew it. `content` is SVG text, or a PNG in base64. */
export async function savePicture(analysis: Analysis, format: Picture, content: string): Promise<void> {
  const bytes = format === 'svg' ? new TextEncoder().encode(content) : Buffer.from(content, 'base64');
  await save(analysis, `-trend.${format}`, bytes);
}

async function pickFormat(): Promise<ExportFormat | 'png' | undefined> {
  const about: Readonly<Record<ExportFormat | 'png', readonly [label: string, description: string]>> = {
    json: ['JSON', vscode.l10n.t('the whole report, which others can recompute')],
    markdown: ['Markdown', vscode.l10n.t('a summary for a README or a release note')],
    csv: ['CSV', vscode.l10n.t('one long table for a spreadsheet or a script')],
    html: ['HTML', vscode.l10n.t('one page that needs nothing else')],
    svg: ['SVG', vscode.l10n.t('the chart as it is seen')],
    png: ['PNG', vscode.l10n.t('the chart as it is seen, in pixels')],
    badge: [vscode.l10n.t('Badge (SVG)'), vscode.l10n.t('a small picture of the share')],
    shields: [vscode.l10n.t('Badge (JSON)'), vscode.l10n.t('an endpoint for shields.io')],
  };
  const items = (Object.keys(about) as (keyof typeof about)[]).map(format => {
    const [label, description] = about[format];
    return { label, description, format };
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
