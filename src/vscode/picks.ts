import * as vscode from 'vscode';
import { selectCommits } from '../core/attribution';
import type { Ref } from '../core/git';
import type { Analysis, AnalysisTools } from './analysis';
import { wholeReport } from './job-progress';
import { plainLabel } from './labels';
import { percentText } from './numbers';
import { pickRevision, type Revision, type RevisionGroup } from './revision-pick';
import { runJob } from './worker';

const RECENT = 50;
const MOST_REFS = 500;

export interface Range {
  readonly from: Revision;
  readonly to: Revision;
}

/** A release with the one before it, or any two revisions. */
export async function pickRange(analysis: Analysis, tools: AnalysisTools): Promise<Range | undefined> {
  const { releases } = await wholeReport(analysis);
  const revisions = new Map(releases.map(({ to, commit }) => [to, { name: to, revision: commit }]));
  const items = releases
    .flatMap(({ from: before, to, commit, date, share }) => {
      const from = before === null ? undefined : revisions.get(before);
      if (from === undefined) return [];
      const label = plainLabel(to);
      const description = vscode.l10n.t('{0}, since {1}', date.slice(0, 10), plainLabel(from.name));
      const detail = vscode.l10n.t('{0} declared AI', percentText(share.low));
      return [{ label, description, detail, range: { from, to: { name: to, revision: commit } } }];
    })
    .reverse();
  const other = { label: vscode.l10n.t('Other Range…'), description: '', detail: '', range: null };
  const title = vscode.l10n.t('Report for a Release or Range');
  const picked = await vscode.window.showQuickPick([other, ...items], { title, matchOnDescription: true });
  return picked === undefined ? undefined : (picked.range ?? anyRange(analysis, tools));
}

async function anyRange(analysis: Analysis, tools: AnalysisTools): Promise<Range | undefined> {
  const title = vscode.l10n.t('Report for a Range');
  const groups = [branches(analysis), tags(analysis), recentCommits(analysis, tools)];
  const question = { title, groups, resolve: (revision: string) => analysis.resolve(revision) };
  const from = await pickRevision({
    ...question,
    placeholder: vscode.l10n.t('After which branch, tag or commit?'),
  });
  if (from === undefined) return undefined;
  const to = await pickRevision({
    ...question,
    groups: [reportedOn(analysis), ...groups],
    placeholder: vscode.l10n.t('Up to which branch, tag or commit?'),
  });
  return to && { from, to };
}

/** One of the last commits, or any revision. */
export async function pickCommit(analysis: Analysis, tools: AnalysisTools): Promise<string | undefined> {
  await wholeReport(analysis);
  const picked = await pickRevision({
    title: vscode.l10n.t('Explain This Commit'),
    placeholder: vscode.l10n.t('Choose a commit, or type a branch, tag or commit id'),
    groups: [recentCommits(analysis, tools), branches(analysis), tags(analysis)],
    resolve: revision => analysis.resolve(revision),
  });
  return picked?.revision;
}

async function reportedOn({ settings: { revision } }: Analysis): Promise<RevisionGroup> {
  const title = vscode.l10n.t('What is reported on');
  return { title, rows: [{ label: plainLabel(revision), name: revision, revision }] };
}

async function branches(analysis: Analysis): Promise<RevisionGroup> {
  const [own, others] = await Promise.all([analysis.refs('refs/heads/'), analysis.refs('refs/remotes/')]);
  return { title: vscode.l10n.t('Branches'), rows: [...own, ...others].slice(0, MOST_REFS).map(rowOf) };
}

async function tags(analysis: Analysis): Promise<RevisionGroup> {
  const found = await analysis.refs('refs/tags/');
  return { title: vscode.l10n.t('Tags'), rows: found.reverse().slice(0, MOST_REFS).map(rowOf) };
}

function rowOf({ name, object }: Ref) {
  return { label: plainLabel(name), description: object.slice(0, 8), name, revision: object };
}

async function recentCommits(analysis: Analysis, { script }: AnalysisTools): Promise<RevisionGroup> {
  const title = vscode.l10n.t('Recent commits');
  const index = analysis.shown?.index;
  if (!index) return { title, rows: [] };
  const query = { from: null, to: null, which: 'all', filter: null, offset: 0, limit: RECENT } as const;
  const { rows } = selectCommits(index, query);
  const records = await runJob({ kind: 'describe', ...analysis.where(), rows }, { script });
  return {
    title,
    rows: records.map(({ commit, date, author, subject, class: name }) => ({
      label: plainLabel(subject),
      description: `${commit.slice(0, 8)} · ${name} · ${plainLabel(author)} · ${date.slice(0, 10)}`,
      name: commit.slice(0, 10),
      revision: commit,
    })),
  };
}
