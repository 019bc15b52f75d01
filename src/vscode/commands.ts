import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import { clearCache } from './clear-cache';
import type { Compare } from './compare';
import type { Dashboard } from './dashboard';
import type { Documents } from './documents';
import type { Editor } from './editor';
import { explainCommit, explainFile, explainLine } from './explain-commands';
import type { ExplainPanel } from './explain-panel';
import { exportAs } from './exports';
import { showFailure } from './failures';
import { chooseSessions, forgetSessions } from './machine-commands';
import type { MachineSessions } from './machine-sessions';
import type { OrganisationTab } from './organisation';
import type { PathsTree } from './paths';
import { PATHS_COMMANDS } from './paths-commands';
import { reportDefinitions, reportPlace, reportRange, reportReleases, reportRepository } from './reports';
import { pickRepository, repositoryFor, uriOf } from './targets';

export interface CommandParts {
  readonly analyses: Analyses;
  readonly documents: Documents;
  readonly dashboard: Dashboard;
  readonly compare: Compare;
  readonly organisation: OrganisationTab;
  readonly explanations: ExplainPanel;
  readonly tools: AnalysisTools;
  readonly paths: PathsTree;
  readonly editor: Editor;
  readonly machine: MachineSessions;
}

type Handler = (parts: CommandParts, argument: unknown, more: unknown) => unknown;

/** Every command of package.json and what it does; menus may give a file, a source control or a row as argument. */
const COMMANDS: Readonly<Record<string, Handler>> = {
  'writesItself.showDashboard': async ({ analyses, dashboard }, argument) => {
    const analysis = await repositoryFor(analyses, argument);
    if (analysis && analysis !== analyses.current) await analyses.choose(analysis);
    await dashboard.show();
  },
  'writesItself.analyze': async ({ analyses }, argument) => {
    const analysis = await repositoryFor(analyses, argument);
    if (!analysis) return;
    await analyses.choose(analysis);
    await analyses.analyze(analysis);
  },
  'writesItself.cancel': ({ analyses }) => analyses.current?.cancel(),
  'writesItself.pickRepository': async ({ analyses }) => {
    await analyses.look();
    const picked = await pickRepository(analyses);
    if (!picked) return;
    await analyses.choose(picked);
    analyses.ensure();
  },
  'writesItself.reportRepository': reportRepository,
  'writesItself.reportFolder': (parts, argument) => reportPlace(parts, argument, 'folder'),
  'writesItself.reportFile': (parts, argument) => reportPlace(parts, argument, 'file'),
  'writesItself.reportRange': reportRange,
  'writesItself.reportReleases': reportReleases,
  'writesItself.reportDefinitions': reportDefinitions,
  'writesItself.explainCommit': explainCommit,
  'writesItself.explainFile': explainFile,
  'writesItself.explainLine': explainLine,
  'writesItself.toggleLineMarks': ({ editor }) => editor.toggle(),
  'writesItself.nextAiRange': ({ editor }) => editor.goToRange(1),
  'writesItself.previousAiRange': ({ editor }) => editor.goToRange(-1),
  'writesItself.openLineCommit': ({ editor }, argument) => editor.openLineCommit(argument),
  'writesItself.revealInTrend': ({ editor }, argument) => editor.revealInTrend(argument),
  'writesItself.copyEvidence': ({ editor }, argument) => editor.copyEvidence(argument),
  'writesItself.compare': ({ compare }) => compare.choose(),
  'writesItself.showOrganisation': ({ organisation }) => organisation.show(),
  'writesItself.copyReport': ({ documents }, argument) => documents.copyReport(uriOf(argument)),
  'writesItself.export': async ({ analyses, dashboard }, argument) => {
    const analysis = await repositoryFor(analyses, argument);
    if (!analysis) return;
    await analyses.choose(analysis);
    await exportAs(analysis, dashboard);
  },
  ...PATHS_COMMANDS,
  'writesItself.readSessions': chooseSessions,
  'writesItself.forgetSessions': forgetSessions,
  'writesItself.openLog': ({ tools }) => tools.log.show(),
  'writesItself.clearCache': async parts => {
    if (await clearCache(parts)) parts.editor.forget();
  },
};

export function registerCommands(parts: CommandParts): vscode.Disposable {
  const registrations = Object.entries(COMMANDS).map(([id, handler]) =>
    vscode.commands.registerCommand(id, async (argument: unknown, more: unknown) => {
      try {
        await handler(parts, argument, more);
      } catch (error) {
        await showFailure(error, parts.tools.log);
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}
