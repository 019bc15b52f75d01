import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { FoundRepository } from '../core/git';

/** Commands of git write several files one after the other. */
const QUIET = 400;
/** A watch is on its way while VS Code starts; what happens until then is seen by looking so much later. */
const WATCHED = [3_000, 12_000] as const;

/**
 * Calls `onQuiet` once files that say which commit is checked out have changed and git has come to rest. Watched files tell;
 * we look ourselves, too, soon after the watch began and when the window gets the focus, for not every file system can be
 * watched.
 */
export function watchHead(found: FoundRepository, onQuiet: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let seen = stamps(found);
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      seen = stamps(found);
      onQuiet();
    }, QUIET);
  };
  const look = () => {
    if (stamps(found) !== seen) onChange();
  };
  const patterns: readonly [string, string][] = [
    [found.gitDir, '{HEAD,logs/HEAD}'],
    [found.commonDir, '{packed-refs,shallow,refs/**,reftable/**}'],
  ];
  const watchers = patterns.map(([folder, glob]) => {
    const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), glob);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidChange(onChange);
    watcher.onDidCreate(onChange);
    watcher.onDidDelete(onChange);
    return watcher;
  });
  const late = WATCHED.map(delay => setTimeout(look, delay));
  const onFocus = vscode.window.onDidChangeWindowState(look);
  const dispose = () => {
    for (const each of [timer, ...late]) clearTimeout(each);
  };
  return vscode.Disposable.from(...watchers, onFocus, { dispose });
}

/** When the files were written that every commit, checkout, fetch or deepening touches. */
function stamps({ gitDir, commonDir }: FoundRepository): string {
  const files = [
    ...['HEAD', 'logs/HEAD'].map(name => join(gitDir, name)),
    ...['packed-refs', 'shallow', 'FETCH_HEAD', 'reftable/tables.list'].map(name => join(commonDir, name)),
  ];
  return files.map(file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? '').join(' ');
}
