import * as vscode from 'vscode';
import { plainLabel } from './labels';
import { onSettingsChange, readSettings } from './settings';

/** The part of VS Code's interface, since 1.101, that we use. */
interface McpHost {
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => object;
  readonly lm: {
    readonly registerMcpServerDefinitionProvider?: (
      id: string,
      provider: {
        readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
        readonly provideMcpServerDefinitions: () => object[];
      },
    ) => vscode.Disposable;
  };
}

const PROVIDER = 'writesItself.mcp';

interface ServerParts {
  readonly extension: Pick<vscode.ExtensionContext, 'asAbsolutePath'>;
  readonly cache: string;
  readonly searchPath: () => string;
}

/** How the server for agents is started that may read the repositories at, above and below one folder. */
export function serverFor(folder: vscode.WorkspaceFolder, { extension, cache, searchPath }: ServerParts) {
  const { revision, rule } = readSettings(folder.uri);
  const script = extension.asAbsolutePath('dist/mcp.js');
  return {
    label: `Writes Itself: ${plainLabel(folder.name)}`,
    command: process.execPath,
    args: [script, 'mcp', folder.uri.fsPath, `--rev=${revision}`, `--rule=${rule}`, `--cache=${cache}`],
    // The editor's own program is Node where it is told so.
    env: { ELECTRON_RUN_AS_NODE: '1', PATH: searchPath() },
  };
}

/** Offers the server to agents that speak the Model Context Protocol, where the host can take it. */
export function registerMcpProvider(parts: ServerParts, version: string): vscode.Disposable {
  const { McpStdioServerDefinition: Definition, lm } = vscode as unknown as McpHost;
  if (!Definition || !lm.registerMcpServerDefinitionProvider) return vscode.Disposable.from();
  const changed = new vscode.EventEmitter<void>();
  const fire = () => changed.fire();
  const provider = {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () =>
      readableFolders().map(folder => {
        const { label, command, args, env } = serverFor(folder, parts);
        return new Definition(label, command, args, env, version);
      }),
  };
  try {
    return vscode.Disposable.from(
      lm.registerMcpServerDefinitionProvider(PROVIDER, provider),
      changed,
      vscode.workspace.onDidChangeWorkspaceFolders(fire),
      vscode.workspace.onDidGrantWorkspaceTrust(fire),
      onSettingsChange(fire),
    );
  } catch {
    // The host of 1.100 has it, and throws: there it is a proposal, which no installed extension may use.
    return changed;
  }
}

/** None in Restricted Mode. */
function readableFolders(): vscode.WorkspaceFolder[] {
  const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
  return folders.filter(({ uri }) => uri.scheme === 'file');
}
