import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import { type Editor, type LineStory, lineFor } from './editor';
import { type Ask, explainLine as explainLineOf, explainRevision } from './explain-content';
import type { ExplainPanel } from './explain-panel';
import { runWithProgress } from './job-progress';
import { pickCommit } from './picks';
import { pathIn, placeFor, repositoryFor, repositoryHolding } from './targets';

export interface ExplainParts {
  readonly analyses: Analyses;
  readonly explanations: ExplainPanel;
  readonly tools: AnalysisTools;
}

interface LineParts extends ExplainParts {
  readonly editor: Editor;
}

/** The commit that is given, else one of the last, or what the user types. */
export async function explainCommit(
  { analyses, explanations, tools }: ExplainParts,
  argument: unknown,
  commit?: unknown,
): Promise<void> {
  const analysis = await repositoryFor(analyses, argument);
  if (!analysis) return;
  const revision = givenId(commit) ?? (await pickCommit(analysis, tools));
  if (revision === undefined) return;
  const title = vscode.l10n.t('Explaining {0}', revision.slice(0, 12));
  const explained = await explainRevision(revision, analysis, asking(title, tools));
  const target = {
    kind: 'commit',
    commit: explained.commit!,
    repository: analysis.repository.gitDir,
  } as const;
  explanations.show(target, explained);
}

export async function explainFile(
  { analyses, explanations }: ExplainParts,
  argument: unknown,
): Promise<void> {
  const place = await placeFor(argument, 'file', vscode.l10n.t('Explain File'));
  if (!place) return;
  const analysis = await repositoryHolding(analyses, place);
  const path = pathIn(analysis, place);
  explanations.show({ kind: 'file', path, repository: analysis.repository.gitDir });
}

/** The line of the cursor, or the one whose number was clicked; in another version of a file, the commit that it is of. */
export async function explainLine(parts: LineParts, argument: unknown): Promise<void> {
  const { analyses, explanations, tools, editor } = parts;
  const { document, line } = await lineFor(argument);
  const story = await editor.storyElsewhere({ document, line });
  if (story !== null) return explainStory(parts, story);
  const analysis = await repositoryHolding(analyses, document.uri);
  const path = pathIn(analysis, document.uri);
  const title = vscode.l10n.t('Explaining line {0} of {1}', line, path);
  const explained = await explainLineOf({ path, line }, document, analysis, asking(title, tools));
  explanations.show({ kind: 'line', path, line, repository: analysis.repository.gitDir }, explained);
}

async function explainStory(
  { explanations, tools }: ExplainParts,
  { analysis, row, record: { commit } }: LineStory,
): Promise<void> {
  const title = vscode.l10n.t('Explaining {0}', commit.slice(0, 12));
  const verdict = { class: row.class, basis: row.basis, agent: row.agent };
  const explained = await explainRevision(commit, analysis, asking(title, tools), verdict);
  explanations.show({ kind: 'commit', commit, repository: analysis.repository.gitDir }, explained);
}

/** What menus give there is something else. */
function givenId(commit: unknown): string | null {
  return typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit) ? commit : null;
}

function asking(title: string, tools: AnalysisTools): Ask {
  return job => runWithProgress(title, job, tools);
}
