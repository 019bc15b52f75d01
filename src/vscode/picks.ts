import * as vscode from 'vscode';
import { type FileRole, ROLES } from '../core/model';
import type { Analysis, AnalysisTools } from './analysis';
import { wholeReport } from './job-progress';
import { plainLabel } from './labels';
import { declaredText } from './numbers';
import { type Chosen, pickRevision } from './revision-pick';
import { followed, listRevisions } from './revisions';

type Known = Pick<Chosen, 'name' | 'commit'>;

export interface Range {
  readonly from: Known;
  readonly to: Known;
}

/** A release with the one before it, or any two revisions. */
export async function pickRange(analysis: Analysis, tools: AnalysisTools): Promise<Range | undefined> {
  const { releases } = await wholeReport(analysis);
  const known = new Map(releases.map(({ to, commit }) => [to, { name: to, commit }]));
  const items = releases
    .flatMap(({ from: before, to, commit, date, share }) => {
      const from = before === null ? undefined : known.get(before);
      if (from === undefined) return [];
      const label = plainLabel(to);
      const description = vscode.l10n.t('{0}, since {1}', date.slice(0, 10), plainLabel(from.name));
      const detail = declaredText(share.low);
      return [{ label, description, detail, range: { from, to: { name: to, commit } } }];
    })
    .reverse();
  const other = { label: vscode.l10n.t('Other Range…'), description: '', detail: '', range: null };
  const title = vscode.l10n.t('Report for a Release or Range');
  const picked = await vscode.window.showQuickPick([other, ...items], { title, matchOnDescription: true });
  return picked === undefined ? undefined : (picked.range ?? anyRange(analysis, tools));
}

/** All files, which no role stands for, or those with one role. */
export async function pickRoles(title: string): Promise<readonly FileRole[] | undefined> {
  const all = { label: vscode.l10n.t('All Files'), roles: [] };
  const names: Record<FileRole, string> = {
    product: vscode.l10n.t('Product code'),
    test: vscode.l10n.t('Tests'),
    ci: vscode.l10n.t('CI and build'),
    instructions: vscode.l10n.t('Instructions for agents'),
    docs: vscode.l10n.t('Documentation'),
    config: vscode.l10n.t('Configuration'),
  };
  const items = ROLES.map(role => ({ label: names[role], roles: [role] }));
  const placeHolder = vscode.l10n.t('Which files?');
  const picked = await vscode.window.showQuickPick([all, ...items], { title, placeHolder });
  return picked?.roles;
}

async function anyRange(analysis: Analysis, tools: AnalysisTools): Promise<Range | undefined> {
  const title = vscode.l10n.t('Report for a Range');
  const listed = listRevisions(analysis, tools);
  const groups = listed.then(({ named, commits }) => [...named, commits]);
  const question = { analysis, title, groups, first: [], days: true, answer: (chosen: Chosen) => chosen };
  const from = await pickRevision({
    ...question,
    placeholder: vscode.l10n.t('After which branch, tag, commit or day?'),
  });
  if (from === undefined) return undefined;
  const head = { title: vscode.l10n.t('What is reported on'), rows: [followed(analysis)] };
  const to = await pickRevision({
    ...question,
    groups: groups.then(others => [head, ...others]),
    placeholder: vscode.l10n.t('Up to which branch, tag, commit or day?'),
  });
  return to && { from, to };
}

/** One of the last commits, or any revision. */
export async function pickCommit(analysis: Analysis, tools: AnalysisTools): Promise<string | undefined> {
  await wholeReport(analysis);
  const listed = listRevisions(analysis, tools);
  return pickRevision({
    analysis,
    title: vscode.l10n.t('Explain This Commit'),
    placeholder: vscode.l10n.t('Choose a commit, or type a branch, tag or commit id'),
    first: [],
    groups: listed.then(({ named, commits }) => [commits, ...named]),
    answer: ({ commit }) => commit,
  });
}
