import * as vscode from 'vscode';
import { selectCommits } from '../core/attribution';
import type { Ref } from '../core/git';
import { type Report, sharesIn } from '../core/report';
import { runJob } from '../run-job';
import type { Analysis, AnalysisTools } from './analysis';
import { wholeIn } from './analysis-state';
import { plainLabel } from './labels';
import { declaredText } from './numbers';

const RECENT = 50;
const MOST_NAMES = 500;
const TAGS = 'refs/tags/';
const BRANCHES = ['refs/heads/', 'refs/remotes/'];

export interface Revision {
  /** How it is known. */
  readonly name: string;
  /** Anything that leads to a commit. */
  readonly revision: string;
}

export interface RevisionRow extends Revision {
  readonly label: string;
  readonly description: string;
}

/** Rows under a heading. */
export interface RevisionGroup {
  readonly title: string;
  readonly rows: readonly RevisionRow[];
}

/** What a repository has under a name, and its last commits. */
export interface Revisions {
  readonly named: readonly RevisionGroup[];
  readonly commits: RevisionGroup;
}

/** Rows say the share where the shown report knows it; those that cannot be had are left out. */
export async function listRevisions(analysis: Analysis, tools: AnalysisTools): Promise<Revisions> {
  const report = wholeIn(analysis.shown);
  const shares = new Map(report?.trend.map(({ commit, living }) => [commit, sharesIn(report, living).low]));
  const orNone = async <T>(rows: Promise<readonly T[]>) => {
    try {
      return await rows;
    } catch (error) {
      tools.log.warn(String(error));
      return [];
    }
  };
  const refs = async (prefix: string) => {
    const found = await orNone(analysis.refs(prefix));
    return found.map(ref => refRow(ref, prefix, shares.get(ref.object)));
  };
  const releases = releaseRows(report);
  const known = new Set(releases.map(({ name }) => name));
  const [tags, branches, commits] = await Promise.all([
    refs(TAGS),
    Promise.all(BRANCHES.map(refs)),
    orNone(commitRows(analysis, tools, shares)),
  ]);
  const others = tags.filter(({ name }) => !known.has(name)).reverse();
  return {
    named: [
      { title: vscode.l10n.t('Releases'), rows: releases },
      { title: vscode.l10n.t('Branches'), rows: branches.flat().slice(0, MOST_NAMES) },
      { title: vscode.l10n.t('Other tags'), rows: others.slice(0, MOST_NAMES) },
    ],
    commits: { title: vscode.l10n.t('Recent commits'), rows: commits },
  };
}

/** What the extension reports on by itself. */
export function followed({ settings: { revision }, shown }: Analysis): RevisionRow {
  const name = plainLabel(revision);
  return {
    label: revision === 'HEAD' ? vscode.l10n.t('What is checked out') : name,
    description: described(name, wholeIn(shown)?.share.low),
    name: revision,
    revision,
  };
}

/** Newest first. */
function releaseRows(report: Report | null): RevisionRow[] {
  const rows = (report?.releases ?? []).map(({ to, commit, date, living }) => ({
    label: plainLabel(to),
    description: described(date.slice(0, 10), sharesIn(report!, living).low),
    name: to,
    revision: commit,
  }));
  return rows.reverse();
}

function refRow({ name, object }: Ref, prefix: string, share: number | null | undefined): RevisionRow {
  const description = described(object.slice(0, 8), share);
  return { label: plainLabel(name), description, name, revision: `${prefix}${name}` };
}

async function commitRows(
  analysis: Analysis,
  { script }: AnalysisTools,
  shares: ReadonlyMap<string, number | null>,
): Promise<RevisionRow[]> {
  const index = analysis.shown?.index;
  if (!index) return [];
  const query = { from: null, to: null, which: 'all', filter: null, offset: 0, limit: RECENT } as const;
  const { rows } = selectCommits(index, query);
  const records = await runJob({ kind: 'describe', ...analysis.where(), rows }, { script });
  return records.map(({ commit, date, author, subject, class: name }) => ({
    label: plainLabel(subject),
    description: described(
      `${commit.slice(0, 8)} · ${name} · ${plainLabel(author)} · ${date.slice(0, 10)}`,
      shares.get(commit),
    ),
    name: commit.slice(0, 10),
    revision: commit,
  }));
}

function described(what: string, share: number | null | undefined): string {
  return share === null || share === undefined ? what : `${what} · ${declaredText(share)}`;
}
