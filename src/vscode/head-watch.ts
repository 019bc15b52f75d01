import * as vscode from 'vscode';
import type { FoundRepository } from '../core/git';

/** Commands of git write several files one after the other. */
const QUIET = 400;

/** Calls `onQuiet` once files that say which commit is checked out have changed and git has come to rest. */
export function watchHead({ gitDir, commonDir }: FoundRepository, onQuiet: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(onQuiet, QUIET);
  };
  const patterns: readonly [string, string][] = [
    [gitDir, '{HEAD,logs/HEAD}'],
    [commonDir, '{packed-refs,shallow,refs/**,reftable/**}'],
  ];
  const watchers = patterns.map(([folder, glob]) => {
    const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), glob);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidChange(onChange);
    watcher.onDidCreate(onChange);
    watcher.onDidDelete(onChange);
    return watcher;
  });
  return vscode.Disposable.from(...watchers, { dispose: () => clearTimeout(timer) });
}
