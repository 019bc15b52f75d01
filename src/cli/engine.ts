import { analyzeAnew, type MadeReport } from '../core/remembered';
import { toJson } from '../core/report';
import type { CommandLine } from './arguments';
import { outcome } from './outcome';
import { type OnProgress, withProgress } from './progress';
import { deliver, type Of, type ReportGround } from './remembered';

/** How many git processes may run at once. */
export const LANES = 2;

/** Makes a report that is not remembered and brings it where it is wanted; returns the exit status, whatever happens. */
export function runReport(
  line: CommandLine,
  command: Of<'report'>,
  { asked, memory }: ReportGround,
  signal: AbortSignal,
  written: (made: MadeReport) => string | Uint8Array = asJson,
): Promise<number> {
  const work = async (onProgress: OnProgress) => {
    const made = await analyzeAnew(command.path, { ...asked, lanes: LANES, onProgress }, memory);
    await deliver(line, command, written(made), made.report.problems);
    return 0;
  };
  return outcome(() => withProgress(line, work), signal);
}

function asJson({ report, json }: MadeReport): string | Uint8Array {
  return json ?? toJson(report);
}
