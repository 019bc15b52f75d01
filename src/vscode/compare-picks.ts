import * as vscode from 'vscode';
import type { Place, Side, Sides } from '../protocol/comparison';
import type { Analyses } from './analyses';
import type { Analysis, AnalysisTools } from './analysis';
import { pickRevision } from './revision-pick';
import { followed, listRevisions } from './revisions';
import { repositoryRow } from './targets';

/** Both sides of a comparison, one after the other. */
export async function pickSides(analyses: Analyses, tools: AnalysisTools): Promise<Sides | undefined> {
  const left = await pickSide(analyses, tools, 0);
  const right = left && (await pickSide(analyses, tools, 1));
  return left && right && [left, right];
}

/** What stands on one side: a revision of an open repository, or a saved report. */
export async function pickSide(
  analyses: Analyses,
  tools: AnalysisTools,
  place: Place,
): Promise<Side | undefined> {
  const title =
    place === 0 ? vscode.l10n.t('Compare: the left side') : vscode.l10n.t('Compare: the right side');
  const source = await pickSource(analyses, title);
  if (source === undefined) return undefined;
  const side = source === 'file' ? 'file' : await pickOf(source, tools, title);
  return side === 'file' ? pickFile(title) : side;
}

/** The repository, where there are several. */
async function pickSource(analyses: Analyses, title: string): Promise<Analysis | 'file' | undefined> {
  const all = analyses.all();
  if (all.length === 1) return all[0];
  if (all.length === 0) return 'file';
  const file = { label: fileLabel(), description: '', detail: '', analysis: 'file' as const };
  const placeHolder = vscode.l10n.t('Choose a repository, or a report that was saved');
  const options = { title, placeHolder, matchOnDetail: true };
  const picked = await vscode.window.showQuickPick([...all.map(repositoryRow), file], options);
  return picked?.analysis;
}

/** What is followed, any other revision, or a report that was saved. */
function pickOf(analysis: Analysis, tools: AnalysisTools, title: string): Promise<Side | 'file' | undefined> {
  const repository = analysis.repository.gitDir;
  const { label, description } = followed(analysis);
  return pickRevision<Side | 'file'>({
    analysis,
    title,
    placeholder: vscode.l10n.t('Choose a revision of {0}, or type one', analysis.repository.name),
    first: [
      { label, description, answer: { kind: 'head', repository } },
      { label: fileLabel(), answer: 'file' },
    ],
    groups: listRevisions(analysis, tools).then(({ named, commits }) => [...named, commits]),
    answer: ({ name, revision }) => ({ kind: 'revision', repository, revision, name }),
  });
}

async function pickFile(title: string): Promise<Side | undefined> {
  const filters = { JSON: ['json'] };
  const [uri] = (await vscode.window.showOpenDialog({ title, filters })) ?? [];
  return uri && { kind: 'file', uri: uri.toString() };
}

function fileLabel(): string {
  return `$(file) ${vscode.l10n.t('Saved Report (JSON)…')}`;
}
