import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { FoundRepository } from '../../core/git';

/** Git may write several times in a row. */
const QUIET = 300;

/** Calls `onQuiet` once something else is staged. Not every file system can be watched: we look when the window gets the focus, too. */
export function watchStaged({ gitDir }: FoundRepository, onQuiet: () => void): vscode.Disposable {
  const file = join(gitDir, 'index');
  const stamp = () => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  let timer: NodeJS.Timeout | undefined;
  let seen = stamp();
  const look = () => {
    if (stamp() === seen) return;
    seen = stamp();
    clearTimeout(timer);
    timer = setTimeout(onQuiet, QUIET);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.file(gitDir), 'index'),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(look),
    watcher.onDidCreate(look),
    watcher.onDidDelete(look),
    vscode.window.onDidChangeWindowState(look),
    { dispose: () => clearTimeout(timer) },
  );
}
