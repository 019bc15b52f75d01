import * as vscode from 'vscode';
import type { Analysis, AnalysisTools } from './analysis';
import type { Documents } from './documents';
import { runWithProgress } from './job-progress';
import { plainLabel } from './labels';
import { NothingToDo } from './targets';

type Sides = [label: vscode.Uri, before: vscode.Uri | undefined, after: vscode.Uri | undefined];

/** Opens all that a commit changed, file by file, without asking the repository to be checked out or trusted. */
export async function showDifference(
  analysis: Analysis,
  commit: string,
  documents: Documents,
  tools: AnalysisTools,
): Promise<void> {
  const short = commit.slice(0, 10);
  const title = vscode.l10n.t('Reading commit {0}', short);
  const {
    subject,
    before: parent,
    files,
    left,
  } = await runWithProgress(title, { kind: 'diff', ...analysis.where(), commit }, tools);
  if (files.length === 0)
    throw new NothingToDo(
      left === 0
        ? vscode.l10n.t('Commit {0} changed no file.', short)
        : vscode.l10n.t('Commit {0} changed only files that cannot be shown as text.', short),
    );
  const sides = files.map(({ path, before, after }): Sides => {
    const uri = vscode.Uri.joinPath(vscode.Uri.file(analysis.repository.top), path);
    const side = (text: string | null, name: string, at: string | null) =>
      text === null
        ? undefined
        : documents.put(path, `${short}-${name}`, text, { uri, commit: at ?? commit });
    const uris = [side(before, 'before', parent), side(after, 'after', commit)] as const;
    return [(uris[1] ?? uris[0])!, ...uris];
  });
  await vscode.commands.executeCommand('vscode.changes', `${short} ${plainLabel(subject)}`, sides);
  if (left > 0)
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} files of commit {1} are too large, too many, or no text, and are not shown.',
        left,
        short,
      ),
    );
}
