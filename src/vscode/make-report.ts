import { type Report, unpackReport } from '../core/report';
import type { JobEvent } from '../jobs';
import { runJob } from '../run-job';
import type { AnalysisTools } from './analysis';
import type { Subject } from './subject';

interface Listening {
  readonly signal: AbortSignal;
  /** `seconds` since the work began. */
  readonly onEvent: (event: JobEvent, seconds: number) => void;
}

/** The report of a repository, from a worker; what it took is logged. Rejects with JobFailed or JobStopped. */
export async function makeReport(
  subject: Subject,
  { script, log }: AnalysisTools,
  { signal, onEvent }: Listening,
): Promise<Report> {
  const start = Date.now();
  const { name } = subject.repository;
  const seconds = () => (Date.now() - start) / 1000;
  const job = { kind: 'analyze', ...subject.whereHearing() } as const;
  const packed = await runJob(job, {
    script,
    signal,
    onEvent: event => {
      if (event.type === 'note') log.info(`${name}: ${event.text}`);
      onEvent(event, seconds());
    },
  });
  const report = unpackReport(packed);
  const { commits, head } = report.repository;
  log.info(`${name}: ${commits} commits up to ${head} in ${seconds().toFixed(1)} s`);
  return report;
}
