import * as vscode from 'vscode';
import type { Report } from '../core/report';
import type { Job, JobResults } from '../jobs';
import type { Analysis, AnalysisTools } from './analysis';
import { plainMessage } from './labels';
import { runJob } from './worker';

/** Shows `work` as a notification that can be cancelled; `tell` takes how far it is, 0 to 1. */
function withProgress<T>(
  title: string,
  work: (signal: AbortSignal, tell: (share: number) => void) => Promise<T>,
): Promise<T> {
  const location = vscode.ProgressLocation.Notification;
  const run = (progress: vscode.Progress<{ increment: number }>, token: vscode.CancellationToken) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    let told = 0;
    return work(stop.signal, share => {
      progress.report({ increment: 100 * (share - told) });
      told = share;
    });
  };
  const options = { location, title: plainMessage(title), cancellable: true };
  return Promise.resolve(vscode.window.withProgress(options, run));
}

/** The whole report of a repository; waits for it where it is not there. */
export function wholeReport(analysis: Analysis): Promise<Report> {
  const title = vscode.l10n.t('Analyzing {0}', analysis.repository.name);
  return withProgress(title, signal => {
    signal.addEventListener('abort', () => analysis.cancel());
    return analysis.whole();
  });
}

/** Does a job whose result the user waits for, with how far it is. */
export function runWithProgress<K extends Job['kind']>(
  title: string,
  job: Extract<Job, { kind: K }>,
  { script }: AnalysisTools,
): Promise<JobResults[K]> {
  return withProgress(title, (signal, tell) =>
    runJob(job, {
      script,
      signal,
      onEvent: event => {
        if (event.type === 'share') tell(event.share);
      },
    }),
  );
}
