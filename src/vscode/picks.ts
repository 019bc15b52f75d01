import * as vscode from 'vscode';
import { selectCommits } from '../core/attribution';
import type { Analysis, AnalysisTools } from './analysis';
import { wholeReport } from './job-progress';
import { plainLabel } from './labels';
import { percentText } from './numbers';
import { runJob } from './worker';

const RECENT = 50;

interface Revision {
  /** As it is shown. */
  readonly name: string;
  readonly revision: string;
}

export interface Range {
  readonly from: Revision;
  readonly to: Revision;
}

/** A release with the one before it, or two revisions that the user types. */
export async function pickRange(analysis: Analysis): Promise<Range | undefined> {
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
  return picked === undefined ? undefined : (picked.range ?? typeRange(analysis));
}

async function typeRange(analysis: Analysis): Promise<Range | undefined> {
  const title = vscode.l10n.t('Report for a Range');
  const from = await typeRevision(title, vscode.l10n.t('After which branch, tag or commit?'), '');
  if (from === undefined) return undefined;
  const to = await typeRevision(
    title,
    vscode.l10n.t('Up to which branch, tag or commit?'),
    analysis.settings.revision,
  );
  return to === undefined
    ? undefined
    : { from: { name: from, revision: from }, to: { name: to, revision: to } };
}

async function typeRevision(title: string, prompt: string, value: string): Promise<string | undefined> {
  const validateInput = (text: string) =>
    text.trim() === '' ? vscode.l10n.t('Type the name of a branch or tag, or a commit id.') : null;
  return (await vscode.window.showInputBox({ title, prompt, value, validateInput }))?.trim();
}

/** One of the last commits, or any revision that the user types. */
export async function pickCommit(analysis: Analysis, tools: AnalysisTools): Promise<string | undefined> {
  await wholeReport(analysis);
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly revision: string }>();
  pick.title = vscode.l10n.t('Explain This Commit');
  pick.placeholder = vscode.l10n.t('Choose a commit, or type a branch, tag or commit id');
  pick.matchOnDescription = true;
  pick.busy = true;
  const typed = (revision: string) => ({ label: plainLabel(revision), revision, alwaysShow: true });
  let recent: readonly (vscode.QuickPickItem & { readonly revision: string })[] = [];
  const show = () => {
    const revision = pick.value.trim();
    pick.items = revision === '' ? recent : [...recent, typed(revision)];
  };
  pick.onDidChangeValue(show);
  const fill = async () => {
    try {
      recent = await recentCommits(analysis, tools);
      show();
    } catch (error) {
      tools.log.warn(String(error));
    }
    pick.busy = false;
  };
  void fill();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.revision ?? (pick.value.trim() || undefined));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function recentCommits(analysis: Analysis, { script }: AnalysisTools) {
  const index = analysis.shown?.index;
  if (!index) return [];
  const query = { from: null, to: null, which: 'all', filter: null, offset: 0, limit: RECENT } as const;
  const { rows } = selectCommits(index, query);
  const records = await runJob({ kind: 'describe', ...analysis.where(), rows }, { script });
  return records.map(({ commit, date, author, subject, class: name }) => ({
    label: plainLabel(subject),
    description: `${commit.slice(0, 8)} · ${name} · ${plainLabel(author)} · ${date.slice(0, 10)}`,
    revision: commit,
  }));
}
