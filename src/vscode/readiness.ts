import * as vscode from 'vscode';
import type { Analyses } from './analyses';

/** What the sidebar's welcome says; `ready` where there is a repository to show. Named in package.json. */
export type Readiness =
  | 'looking'
  | 'noFolder'
  | 'noRepository'
  | 'gitMissing'
  | 'refused'
  | 'restricted'
  | 'shallow'
  | 'empty'
  | 'ready';

/** Where no repository was found: `refusal` is why the first folder gave none; null where there is no folder. */
export function readinessWithout(refusal: { readonly reason: string } | null): Readiness {
  if (refusal === null) return 'noFolder';
  if (refusal.reason === 'git-missing' || refusal.reason === 'git-too-old') return 'gitMissing';
  return refusal.reason === 'no-repository' ? 'noRepository' : 'refused';
}

/** Tells the views which of them to show. */
export function followReadiness(analyses: Analyses): vscode.Disposable {
  const told = new Map<string, unknown>();
  const tell = () => {
    const values = {
      'writesItself.state': analyses.readiness,
      'writesItself.severalRepositories': analyses.all().length > 1,
      'writesItself.running': analyses.current !== null && analyses.current.progress !== null,
    };
    for (const [key, value] of Object.entries(values)) {
      if (told.get(key) === value) continue;
      told.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  };
  tell();
  return analyses.onDidChange(tell);
}
