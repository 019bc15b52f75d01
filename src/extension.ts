import * as vscode from 'vscode';
import { name, version } from '../package.json';
import { pageActions } from './vscode/actions';
import { Analyses } from './vscode/analyses';
import { registerCommands } from './vscode/commands';
import { Compare } from './vscode/compare';
import { Dashboard } from './vscode/dashboard';
import { Documents } from './vscode/documents';
import { Editor } from './vscode/editor';
import { ExplainPanel } from './vscode/explain-panel';
import { registerGraphHover } from './vscode/graph-hover';
import { registerLanguageModelTools } from './vscode/language-model-tools';
import { registerLinks } from './vscode/links';
import { askAboutNew } from './vscode/machine-commands';
import { MachineSessions } from './vscode/machine-sessions';
import { registerMcpProvider } from './vscode/mcp-provider';
import { OrganisationTab } from './vscode/organisation';
import { registerOverview } from './vscode/overview';
import { PathsTree } from './vscode/paths';
import { followReadiness } from './vscode/readiness';
import { Repositories } from './vscode/repositories';
import { registerStatus } from './vscode/status';
import { registerWelcome } from './vscode/welcome';

/** Builds the parts and hands them to each other; what they do is theirs. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Writes Itself', { log: true });
  const repositories = new Repositories();
  const script = context.asAbsolutePath('dist/worker.js');
  const { globalStorageUri: storage } = context;
  const cache = vscode.Uri.joinPath(storage, 'cache').fsPath;
  const machine = new MachineSessions(vscode.Uri.joinPath(storage, 'sessions'));
  const tools = { script, log, cache, machine, searchPath: () => repositories.searchPath() };
  const analyses = new Analyses(repositories, tools, context.workspaceState);
  const documents = new Documents();
  const actions = pageActions({
    analyses,
    documents,
    tools,
    dashboard: () => dashboard,
    explanations: () => explanations,
  });
  const page = { extension: context.extensionUri, analyses, actions, log };
  const dashboard = new Dashboard({ ...page, tools });
  const compare = new Compare({ ...page, tools });
  const organisation = new OrganisationTab({ ...page, tools, generatedBy: { name, version } });
  const explanations = new ExplainPanel({ ...page, documents, tools });
  const paths = new PathsTree(analyses, context.workspaceState);
  const editor = new Editor({ analyses, dashboard, documents, tools, memory: context.globalState });
  context.subscriptions.push(
    log,
    repositories,
    machine,
    analyses,
    documents,
    dashboard,
    compare,
    organisation,
    explanations,
    editor,
    followReadiness(analyses),
    registerWelcome(analyses),
    registerOverview(page),
    paths,
    registerStatus(analyses),
    registerLinks(analyses, dashboard, log),
    registerGraphHover(),
    registerLanguageModelTools(analyses, tools),
    registerMcpProvider({ extension: context, cache, searchPath: tools.searchPath }, version),
    registerCommands({
      analyses,
      documents,
      dashboard,
      compare,
      organisation,
      explanations,
      tools,
      paths,
      editor,
      machine,
    }),
    machine.onDidChange(() => editor.forget()),
    analyses.onDidChange(() => askAboutNew({ analyses, machine })),
  );
}
