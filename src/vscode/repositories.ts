import { readdir } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { type FoundRepository, findGit, findRepository, NotAnalysable } from '../core/git';
import { type GitApi, gitExtension } from './git-extension';
import { readSettings } from './settings';

/** What is open: repositories, each once, and why a folder gave none. */
export interface Discovery {
  readonly repositories: readonly FoundRepository[];
  /** Of the first folder that gave no repository; null where there is one, or no folder at all. */
  readonly refusal: NotAnalysable | null;
}

const MOST_SUBFOLDERS = 1000;
const MOST_BELOW = 50;

/** Finds the repositories of the open folders, with the git extension's help where it is there. */
export class Repositories implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly toDispose: vscode.Disposable[] = [];
  private readonly moved = new vscode.EventEmitter<void>();
  private git: GitApi | null = null;
  /** Folders or repositories may have come or gone. */
  readonly onDidChange = this.changed.event;
  /** The git extension saw another commit checked out; it is slower than watching files, but sees more. */
  readonly onDidMove = this.moved.event;

  /** The git extension may take its time to start: what it adds comes with `onDidChange`. */
  start(): void {
    const fire = () => this.changed.fire();
    this.toDispose.push(
      vscode.workspace.onDidChangeWorkspaceFolders(fire),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.connect().then(fire)),
    );
    void this.connect().then(() => this.git && fire());
  }

  /** The value of PATH with git's own folder, where it is known, before all others. */
  searchPath(): string {
    const known = [...readSettings().gitFolders, ...(this.git ? [dirname(this.git.git.path)] : [])];
    return [...known.filter(isAbsolute), process.env.PATH ?? ''].join(delimiter);
  }

  async discover(): Promise<Discovery> {
    const folders = openFolders();
    const inside = await Promise.all(folders.map(folder => this.find(folder)));
    const below = await Promise.all(
      folders.map(async (folder, i) => (inside[i] instanceof NotAnalysable ? repositoriesBelow(folder) : [])),
    );
    const known = (this.git?.repositories ?? []).map(({ rootUri }) => rootUri.fsPath);
    const others = await Promise.all([...below.flat(), ...known].map(folder => this.find(folder)));
    // Work trees of one repository share its history: the first stands for all.
    const found = new Map<string, FoundRepository>();
    for (const one of [...inside, ...others])
      if (!(one instanceof NotAnalysable) && !found.has(one.commonDir)) found.set(one.commonDir, one);
    const refusal = inside.find(one => one instanceof NotAnalysable) ?? null;
    return { repositories: [...found.values()], refusal: found.size > 0 ? null : refusal };
  }

  dispose(): void {
    for (const one of [this.changed, this.moved, ...this.toDispose]) one.dispose();
  }

  private async find(folder: string): Promise<FoundRepository | NotAnalysable> {
    try {
      return await findRepository(findGit(this.searchPath()), folder);
    } catch (error) {
      if (error instanceof NotAnalysable) return error;
      throw error;
    }
  }

  private async connect(): Promise<void> {
    if (this.git !== null) return;
    this.git = await gitExtension();
    const fire = () => this.changed.fire();
    const follow = ({ state }: GitApi['repositories'][number]) => {
      let commit = state.HEAD?.commit;
      const compare = () => {
        if (state.HEAD?.commit === commit) return;
        commit = state.HEAD?.commit;
        this.moved.fire();
      };
      this.toDispose.push(state.onDidChange(compare));
    };
    this.git?.repositories.forEach(follow);
    if (this.git)
      this.toDispose.push(
        this.git.onDidOpenRepository(repository => {
          follow(repository);
          fire();
        }),
        this.git.onDidCloseRepository(fire),
      );
  }
}

function openFolders(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}

/** Folders right below one that is in no repository, as where several clones lie side by side. */
async function repositoriesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter(entry => entry.isDirectory()).slice(0, MOST_SUBFOLDERS);
  const below = await Promise.all(
    folders.map(async ({ name }) => {
      const inside = await readdir(join(folder, name)).catch((): string[] => []);
      return inside.includes('.git') ? [join(folder, name)] : [];
    }),
  );
  return below.flat().slice(0, MOST_BELOW);
}
