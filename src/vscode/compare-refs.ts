import * as vscode from 'vscode';
import { selectCommits } from '../core/attribution';
import { findGit, listRefs, resolveCommits } from '../core/git';
import { type Report, sharesIn } from '../core/report';
import type { Analysis, AnalysisTools } from './analysis';
import { plainLabel } from './labels';
import { percentText } from './numbers';
import { runJob } from './worker';

const RECENT = 30;
const MOST_NAMES = 500;
const TAGS = 'refs/tags/';
const BRANCHES = ['refs/heads/', 'refs/remotes/'];

/** A revision that the reader may choose. */
export interface RefRow {
  readonly label: string;
  readonly description: string;
  /** How it is known. */
  readonly name: string;
  readonly revision: string;
}

/** Rows under a heading. */
export interface RefGroup {
  readonly title: string;
  readonly rows: readonly RefRow[];
}

/** What a repository has under a name, and its last commits; the share stands where the shown report knows it. */
export async function refGroups(analysis: Analysis, tools: AnalysisTools): Promise<RefGroup[]> {
  const { shown } = analysis;
  const report = shown?.stage === 'done' ? shown.report : null;
  const releases = releaseRows(report);
  const [tags, ...branches] = await Promise.all(
    [TAGS, ...BRANCHES].map(prefix => refRows(analysis, tools, prefix, report)),
  );
  const known = new Set(releases.map(({ name }) => name));
  const groups = [
    { title: vscode.l10n.t('Releases'), rows: releases },
    { title: vscode.l10n.t('All branches'), rows: branches.flat() },
    { title: vscode.l10n.t('Other tags'), rows: (tags ?? []).filter(({ name }) => !known.has(name)) },
    { title: vscode.l10n.t('Recent commits'), rows: await commitRows(analysis, tools, report) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** The commit that a typed revision leads to; null where it leads to none. */
export async function commitOf(
  revision: string,
  { repository }: Analysis,
  { searchPath }: AnalysisTools,
): Promise<string | null> {
  try {
    const [commit] = await resolveCommits(findGit(searchPath()), repository.top, [revision]);
    return commit ?? null;
  } catch {
    return null;
  }
}

/** Newest first. */
function releaseRows(report: Report | null): RefRow[] {
  const rows = (report?.releases ?? []).map(({ to, commit, date, living }) => ({
    label: plainLabel(to),
    description: described(date.slice(0, 10), sharesIn(report!, living).low),
    name: to,
    revision: commit,
  }));
  return rows.reverse();
}

async function refRows(
  { repository }: Analysis,
  { searchPath }: AnalysisTools,
  prefix: string,
  report: Report | null,
): Promise<RefRow[]> {
  const refs = await listRefs(findGit(searchPath()), repository.top, prefix);
  const shares = sharesByCommit(report);
  return refs.slice(0, MOST_NAMES).map(({ name, object }) => ({
    label: plainLabel(name),
    description: described(object.slice(0, 8), shares.get(object)),
    name,
    revision: `${prefix}${name}`,
  }));
}

async function commitRows(
  analysis: Analysis,
  { script }: AnalysisTools,
  report: Report | null,
): Promise<RefRow[]> {
  const index = analysis.shown?.index;
  if (!index) return [];
  const { rows } = selectCommits(index, {
    from: null,
    to: null,
    which: 'all',
    filter: null,
    offset: 0,
    limit: RECENT,
  });
  const records = await runJob({ kind: 'describe', ...analysis.where(), rows }, { script });
  const shares = sharesByCommit(report);
  return records.map(({ commit, date, subject }) => ({
    label: plainLabel(subject),
    description: described(`${commit.slice(0, 8)} · ${date.slice(0, 10)}`, shares.get(commit)),
    name: commit.slice(0, 10),
    revision: commit,
  }));
}

function sharesByCommit(report: Report | null): ReadonlyMap<string, number | null> {
  return new Map(report?.trend.map(({ commit, living }) => [commit, sharesIn(report, living).low]));
}

function described(what: string, share: number | null | undefined): string {
  return share === null || share === undefined
    ? what
    : vscode.l10n.t('{0}, {1} declared AI', what, percentText(share));
}
