import * as vscode from 'vscode';
import { definitionsMarkdown, portionMarkdown, rangeListMarkdown, toMarkdown } from '../core/report';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import type { Documents } from './documents';
import { runWithProgress, wholeReport } from './job-progress';
import { pickRange, pickRoles } from './picks';
import { NothingToDo, pathIn, placeFor, repositoryFor, repositoryHolding } from './targets';

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
  const heading = kind === 'file' ? vscode.l10n.t('Report for File') : vscode.l10n.t('Report for Folder');
  const place = await placeFor(argument, kind, heading);
  if (!place) return;
  const analysis = await repositoryHolding(analyses, place);
  const under = pathIn(analysis, place);
  const title = vscode.l10n.t('Reading the history of {0}', under || analysis.repository.name);
  const job = { kind: 'portion', ...analysis.where(), under, since: null } as const;
  const portion = await runWithProgress(title, job, tools);
  if (portion.filesCounted === 0 && portion.filesLeftOut === 0)
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
  const ends = { from: from.commit, to: to.commit };
  const job = { kind: 'range', ...analysis.where(to.commit), ...ends, roles: [] } as const;
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

/** What came with each release, of all files or of those with one role. */
export async function reportReleases(
  { analyses, documents, tools }: ReportParts,
  argument: unknown,
): Promise<void> {
  const analysis = await repositoryFor(analyses, argument);
  if (!analysis) return;
  const { name } = analysis.repository;
  const roles = await pickRoles(vscode.l10n.t('Report for All Releases'));
  if (!roles) return;
  const job = { kind: 'releases', ...analysis.where(), pattern: null, roles } as const;
  const list = await runWithProgress(vscode.l10n.t('Reading the history of {0}', name), job, tools);
  await documents.showMarkdown(vscode.l10n.t('AI in the releases of {0}', name), rangeListMarkdown(list));
}

/** The same commit under every definition in use. */
export async function reportDefinitions(
  { analyses, documents, tools }: ReportParts,
  argument: unknown,
): Promise<void> {
  const analysis = await repositoryFor(analyses, argument);
  if (!analysis) return;
  const { name } = analysis.repository;
  const job = { kind: 'definitions', ...analysis.where(), all: false } as const;
  const rows = await runWithProgress(vscode.l10n.t('Reading the history of {0}', name), job, tools);
  await documents.showMarkdown(
    vscode.l10n.t('AI in {0}, by definition', name),
    definitionsMarkdown(rows, name),
  );
}
