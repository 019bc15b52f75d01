import { analyzeRemembered, type MadeReport } from '../core/remembered';
import { toJson } from '../core/report';
import type { CommandLine } from './arguments';
import { outcome } from './outcome';
import { type OnProgress, withProgress } from './progress';
import { deliver, type Of, type ReportGround } from './remembered';

/** How many git processes may run at once. */
export const LANES = 2;

/** Makes a report and brings it where it is wanted; returns the exit status, whatever happens. */
export function runReport(
  line: CommandLine,
  command: Of<'report'>,
  { place, generatedBy, memory }: ReportGround,
  signal: AbortSignal,
  written: (made: MadeReport) => string | Uint8Array = asJson,
): Promise<number> {
  const work = async (onProgress: OnProgress) => {
    const all = { ...options(line, signal), generatedBy, lanes: LANES, onProgress, place };
    const made = await analyzeRemembered(command.path, all, memory);
    await deliver(line, command, written(made), made.report.problems);
    return 0;
  };
  return outcome(() => withProgress(line, work), signal);
}

export function options({ revision, rule }: CommandLine, signal: AbortSignal) {
  return { revision, rule, searchPath: process.env.PATH, signal };
}

function asJson({ report, json }: MadeReport): string | Uint8Array {
  return json ?? toJson(report);
}
