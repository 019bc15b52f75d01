import * as vscode from 'vscode';
import { type ExplainedCommit, explanationMarkdown, portionMarkdown, toMarkdown } from '../core/report';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import type { Documents } from './documents';
import { runWithProgress, wholeReport } from './job-progress';
import { pickCommit, pickRange } from './picks';
import { NothingToDo, pathIn, placeFor, repositoryFor } from './targets';

export interface ReportParts {
  readonly analyses: Analyses;
  readonly documents: Documents;
  readonly tools: AnalysisTools;
}

export async function reportRepository(
  { analyses, documents }: ReportParts,
  argument: unknown,
): Promise<void> {
  const analysis = await repositoryFor(analyses, argument);
  if (!analysis) return;
  const report = await wholeReport(analysis);
  await documents.showMarkdown(vscode.l10n.t('AI in {0}', analysis.repository.name), toMarkdown(report));
}

export async function reportPlace(
  { analyses, documents, tools }: ReportParts,
  argument: unknown,
  kind: 'file' | 'folder',
): Promise<void> {
  const place = await placeFor(argument, kind);
  if (!place) return;
  await analyses.look();
  const analysis = analyses.holding(place);
  if (!analysis)
    throw new NothingToDo(vscode.l10n.t('{0} lies in no git repository that is open.', place.fsPath));
  const under = pathIn(analysis, place);
  const title = vscode.l10n.t('Reading the history of {0}', under || analysis.repository.name);
  const job = { kind: 'portion', ...analysis.where(), under, since: null } as const;
  const portion = await runWithProgress(title, job, tools);
  if (portion.files.length === 0 && portion.filesLeftOut === 0)
    throw new NothingToDo(vscode.l10n.t('{0} is not committed yet, so nothing is known of it.', under));
  await documents.showMarkdown(
    vscode.l10n.t('AI in {0}', under || analysis.repository.name),
    portionMarkdown(portion),
  );
}

/** What came with a release, or between any two revisions. */
export async function reportRange(
  { analyses, documents, tools }: ReportParts,
  argument: unknown,
): Promise<void> {
  const analysis = await repositoryFor(analyses, argument);
  if (!analysis) return;
  const range = await pickRange(analysis, tools);
  if (!range) return;
  const { from, to } = range;
  const title = vscode.l10n.t('Reading {0} to {1}', from.name, to.name);
  const job = { kind: 'portion', ...analysis.where(to.revision), under: '', since: from.revision } as const;
  const portion = await runWithProgress(title, job, tools);
  const named = {
    ...portion,
    revision: to.name,
    since: portion.since === null ? null : { ...portion.since, revision: from.name },
  };
  await documents.showMarkdown(
    vscode.l10n.t('AI from {0} to {1}', from.name, to.name),
    portionMarkdown(named),
  );
}

export async function explainCommit(
  { analyses, documents, tools }: ReportParts,
  commit: string | null,
): Promise<void> {
  const analysis = commit === null ? await repositoryFor(analyses, undefined) : analyses.current;
  if (!analysis) return;
  const revision = commit ?? (await pickCommit(analysis, tools));
  if (revision === undefined) return;
  const title = vscode.l10n.t('Explaining {0}', revision.slice(0, 12));
  const explain = { kind: 'explain', ...analysis.where(), commits: [revision] } as const;
  const [explanation] = await runWithProgress(title, explain, tools);
  const { commit: id, class: name, ...why } = explanation!;
  const row = { commit: id, class: name, agent: null, signs: [], reason: null };
  const describe = { kind: 'describe', ...analysis.where(), rows: [row] } as const;
  const [record] = await runWithProgress(title, describe, tools);
  const about: ExplainedCommit = { ...record!, ...why };
  await documents.showMarkdown(
    vscode.l10n.t('Commit {0}', about.commit.slice(0, 12)),
    explanationMarkdown(about),
  );
}
