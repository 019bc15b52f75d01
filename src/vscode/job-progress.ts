import * as vscode from 'vscode';
import type { OnProgress } from '../core/progress';
import type { Report } from '../core/report';
import type { Job, JobResults } from '../jobs';
import { runJob } from '../run-job';
import type { Analysis, AnalysisTools } from './analysis';
import { plainMessage } from './labels';
import { stepText } from './step-text';

/** Shows `work` as a notification that can be cancelled; `tell` takes how far it is. */
function withProgress<T>(
  title: string,
  work: (signal: AbortSignal, tell: OnProgress) => Promise<T>,
): Promise<T> {
  const location = vscode.ProgressLocation.Notification;
  const run = (
    progress: vscode.Progress<{ increment: number; message: string }>,
    token: vscode.CancellationToken,
  ) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    let told = 0;
    return work(stop.signal, now => {
      progress.report({ increment: 100 * (now.share - told), message: stepText(now) });
      told = now.share;
    });
  };
  const options = { location, title: plainMessage(title), cancellable: true };
  return Promise.resolve(vscode.window.withProgress(options, run));
}

/** The whole report of a repository; waits for it where it is not there. */
export function wholeReport(analysis: Analysis): Promise<Report> {
  return waitFor(analysis, () => analysis.whole());
}

/** The same as others get it: without what sessions on this machine say. */
export function publishedReport(analysis: Analysis): Promise<Report> {
  return waitFor(analysis, signal => analysis.published(signal));
}

function waitFor(analysis: Analysis, work: (signal: AbortSignal) => Promise<Report>): Promise<Report> {
  const title = vscode.l10n.t('Analyzing {0}', analysis.repository.name);
  return withProgress(title, async (signal, tell) => {
    signal.addEventListener('abort', () => analysis.cancel());
    const listening = analysis.onDidChange(() => analysis.progress && tell(analysis.progress));
    try {
      return await work(signal);
    } finally {
      listening.dispose();
    }
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
        if (event.type === 'progress') tell(event.progress);
      },
    }),
  );
}
