import { type AnalyzeOptions, recallOrAnalyze } from '../core/analysis';
import type { Memory } from '../core/memory';
import { type OnProgress, within } from '../core/progress';
import { type PackedReport, packReport } from '../core/report';
import type { Job, JobEvent } from '../jobs';
import { hearAgreed } from './machine-sessions';

/** Partial reports may take this part of the time, and come no closer than this. */
const PARTIAL_SHARE = 0.1;
const PARTIAL_PAUSE = 4000;

type Send = (event: JobEvent) => void;
type Options = AnalyzeOptions & { readonly onProgress: OnProgress; readonly signal: AbortSignal };

/** The report that a job asks for. One that hears sessions comes after the one that others get, which is remembered. */
export async function makeReport(
  job: Extract<Job, { kind: 'analyze' }>,
  options: Options,
  memory: Memory | null,
  send: Send,
): Promise<PackedReport> {
  const { path, sessions: wanted } = job;
  const events = analysisEvents(send);
  if (!wanted) return packReport((await recallOrAnalyze(path, { ...options, ...events }, memory)).report);
  const { onProgress, signal } = options;
  const first = { ...options, onProgress: within(onProgress, 0, 0.5) };
  const { share } = (await recallOrAnalyze(path, first, memory)).report;
  const { sessions, unasked } = await hearAgreed(job, wanted, signal);
  const second = { ...options, ...events, sessions, onProgress: within(onProgress, 0.5, 0.5) };
  const { report } = await recallOrAnalyze(path, second, memory);
  send({ type: 'machine', without: share, unasked });
  return packReport(report);
}

function analysisEvents(send: Send): Pick<AnalyzeOptions, 'onIndex' | 'onPartial' | 'onGaveUp'> {
  let last = Date.now();
  let cost = 0;
  return {
    onIndex: index => send({ type: 'index', index }),
    onGaveUp: why => send({ type: 'note', text: `All of history is read again, because ${why}.` }),
    onPartial: (stage, make) => {
      const start = Date.now();
      const isDue = start - last > Math.max(PARTIAL_PAUSE, cost / PARTIAL_SHARE);
      if (stage === 'lines' && !isDue) return;
      send({ type: 'partial', stage, report: packReport(make()) });
      last = Date.now();
      cost = last - start;
    },
  };
}
