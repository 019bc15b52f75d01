import * as vscode from 'vscode';
import { selectCommits } from '../core/attribution';
import { entriesIn, isoDate } from '../core/report';
import { visible } from '../core/text';
import type { Wish } from '../protocol';
import { runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { Analysis, AnalysisTools } from './analysis';
import type { Dashboard } from './dashboard';
import { showDifference } from './difference';
import type { Documents } from './documents';
import type { ExplainPanel } from './explain-panel';
import { exportAs, savePicture } from './exports';
import { CommitFilters, entryFilter } from './filters';
import { linkTo } from './links';
import type { Page, PageActions } from './page';
import { NothingToDo, pickRepository } from './targets';

const PAGE_OF_COMMITS = 100;

export interface ActionParts {
  readonly analyses: Analyses;
  readonly documents: Documents;
  readonly tools: AnalysisTools;
  /** Made after the actions, which it needs. */
  readonly dashboard: () => Dashboard;
  readonly explanations: () => ExplainPanel;
}

/** What is done for each wish of a page. */
export function pageActions(parts: ActionParts): PageActions {
  const { analyses, documents, tools } = parts;
  const current = (): Analysis => {
    if (analyses.current) return analyses.current;
    throw new NothingToDo(
      vscode.l10n.t('No git repository is open. Open a folder that lies in one, then try again.'),
    );
  };
  const { script } = tools;
  const filters = new CommitFilters((job, signal) => runJob(job, { script, signal }));
  return {
    ready: () => {},
    analyze: () => analyses.analyze(current()),
    cancel: () => current().cancel(),
    pickRepository: async () => {
      const picked = await pickRepository(analyses);
      if (!picked) return;
      await analyses.choose(picked);
      analyses.ensure();
    },
    showDashboard: ({ milestone }) => parts.dashboard().show(milestone),
    folder: async ({ folder, filter }, page) => {
      const report = current().shown?.report;
      const entries = report ? entriesIn(report, folder, await entryFilter(filter, report)) : [];
      page.post({ type: 'folder', folder, filter, entries });
    },
    commits: async (wish, page) => {
      try {
        await tellCommits(current(), wish, page, tools, filters);
      } catch (error) {
        page.post({ type: 'commits', request: wish.request, total: null, rows: [], unread: 0 });
        throw error;
      }
    },
    openCommit: ({ commit }) => showDifference(current(), commit, documents, tools),
    explain: ({ commit }) => {
      const repository = current().repository.gitDir;
      parts.explanations().show({ kind: 'commit', repository, commit });
    },
    openFile: ({ path }) => openFile(current(), path),
    export: () => exportAs(current(), parts.dashboard()),
    copyLink: async ({ view }) => await vscode.env.clipboard.writeText(linkTo(current(), view)),
    copy: async ({ text }) => await vscode.env.clipboard.writeText(text),
    compare: async () => void (await vscode.commands.executeCommand('writesItself.compare')),
    sessions: async ({ what }) => {
      const command = what === 'choose' ? 'readSessions' : 'forgetSessions';
      await vscode.commands.executeCommand(`writesItself.${command}`);
    },
    reportReleases: async () => void (await vscode.commands.executeCommand('writesItself.reportReleases')),
    comparison: () => {},
    // Only the dashboard asks for them, and has answers of its own.
    define: () => {},
    releases: () => {},
    stop: () => {},
    // Only the page that explains asks for it, and has answers of its own.
    explanation: () => {},
    copyExplanation: () => {},
    showOrganisation: async () =>
      void (await vscode.commands.executeCommand('writesItself.showOrganisation')),
    showMember: async ({ id }) => {
      const analysis = analyses.of(id);
      if (analysis === null)
        throw new NothingToDo(vscode.l10n.t('The repository of this page is no longer open.'));
      await analyses.choose(analysis);
      await parts.dashboard().show();
    },
    // Only the page of all repositories asks for it, and has an answer of its own.
    gather: () => {},
    save: drawn => savePicture(current(), drawn),
  };
}

async function tellCommits(
  analysis: Analysis,
  wish: Extract<Wish, { type: 'commits' }>,
  page: Page,
  { script }: AnalysisTools,
  filters: CommitFilters,
): Promise<void> {
  const { request, ...query } = wish;
  const { shown } = analysis;
  const { filter, unread } =
    shown === null
      ? { filter: null, unread: 0 }
      : await filters.of(wish.filter, { where: head => analysis.where(head) }, shown.report);
  const { total, rows } = shown?.index
    ? selectCommits(shown.index, { ...query, filter, limit: PAGE_OF_COMMITS })
    : { total: 0, rows: [] };
  const records =
    rows.length > 0 ? await runJob({ kind: 'describe', ...analysis.where(), rows }, { script }) : [];
  page.post({
    type: 'commits',
    request,
    total,
    rows: records.map((record, i) => ({
      ...record,
      landed: isoDate(rows[i]!.landed),
      agents: [...record.agents],
      evidence: [...record.evidence],
    })),
    unread,
  });
}

/** Only files of the report are opened, whatever the page says. */
async function openFile({ repository, shown }: Analysis, path: string): Promise<void> {
  if (!shown?.report.paths.some(file => file.path === path))
    throw new NothingToDo(vscode.l10n.t('{0} is no file of the report.', visible(path)));
  const uri = vscode.Uri.joinPath(vscode.Uri.file(repository.top), path);
  await vscode.commands.executeCommand('vscode.open', uri);
}
