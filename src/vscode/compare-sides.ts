import { basename } from 'node:path';
import * as vscode from 'vscode';
import {
  type ComparedReport,
  comparedReportSchema,
  type Side,
  type SideState,
  type Sides,
} from '../protocol/comparison';
import { JobStopped, runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { Analysis, AnalysisTools } from './analysis';
import { NothingToDo } from './targets';

/** A saved report is read whole; none is nearly as large as this. */
const LARGEST = 200_000_000;
const SHORT_ID = 10;

/** How far it is, 0 to 1. */
export type Tell = (share: number) => void;

/** A side before its report is there. */
export function introduce(side: Side, analyses: Analyses): SideState {
  const nothing = { report: null, problem: null };
  if (side.kind === 'file') {
    const name = basename(vscode.Uri.parse(side.uri).path);
    return { side, repository: name, revision: null, file: name, ...nothing };
  }
  const analysis = analyses.of(side.repository);
  const revision = side.kind === 'head' ? (analysis?.settings.revision ?? null) : side.name;
  const repository = analysis?.repository.name ?? basename(side.repository.replace(/[\\/]\.git$/, ''));
  return { side, repository, revision, file: null, ...nothing };
}

/** The same with its report, by which a file is known at last. */
export function complete(state: SideState, report: ComparedReport): SideState {
  if (state.file === null) return { ...state, report };
  const { name, head } = report.repository;
  return { ...state, report, repository: name, revision: head.slice(0, SHORT_ID) };
}

/** Makes the report of a side, or takes the one that is there. Rejects where there is none, or `signal` says stop. */
export async function reportOf(
  side: Side,
  analyses: Analyses,
  tools: AnalysisTools,
  signal: AbortSignal,
  tell: Tell,
): Promise<ComparedReport> {
  if (side.kind === 'file') return readReport(vscode.Uri.parse(side.uri));
  const analysis = analyses.of(side.repository);
  if (analysis === null)
    throw new NothingToDo(vscode.l10n.t('This repository is not open: open its folder, then compare again.'));
  if (side.kind === 'head') return comparedReportSchema.parse(await headReport(analysis, signal, tell));
  const job = { kind: 'analyze', ...analysis.where(side.revision), inPassing: true } as const;
  const { rest } = await runJob(job, {
    script: tools.script,
    signal,
    onEvent: event => {
      if (event.type === 'progress') tell(event.progress.share);
    },
  });
  return comparedReportSchema.parse(rest);
}

/** The git directory of the repository that both sides are of; null where they are not of the same. */
export function sharedRepository([left, right]: Sides): string | null {
  if (left.kind === 'file' || right.kind === 'file') return null;
  return left.repository === right.repository ? left.repository : null;
}

/** What is followed anyway. To stop is to wait no longer: others look at it, too. */
async function headReport(analysis: Analysis, signal: AbortSignal, tell: Tell) {
  const listening = analysis.onDidChange(() => tell(analysis.progress?.share ?? 0));
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new JobStopped()), { once: true });
  });
  try {
    return await Promise.race([analysis.published(signal), stopped]);
  } finally {
    listening.dispose();
  }
}

async function readReport(uri: vscode.Uri): Promise<ComparedReport> {
  const name = basename(uri.path);
  const { size } = await vscode.workspace.fs.stat(uri);
  const bytes = size > LARGEST ? null : await vscode.workspace.fs.readFile(uri);
  const parsed = comparedReportSchema.safeParse(bytes && jsonOf(bytes));
  if (parsed.success) return parsed.data;
  throw new NothingToDo(vscode.l10n.t('{0} is no report in JSON that could be compared.', name));
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
