import { analyzeAndRemember, type MadeReport } from '../core/analysis';
import { gitLanes } from '../core/git';
import type { OnProgress } from '../core/progress';
import { toJson } from '../core/report';
import type { CommandLine, Of } from './arguments';
import { deliver } from './deliver';
import type { ReportGround } from './find-report';
import { localSessions } from './local-sessions';
import { withProgress } from './progress';

/** Makes a report that is not remembered and brings it where it is wanted; returns the exit status. */
export function runReport(
  line: CommandLine,
  command: Of<'report'>,
  { asked, memory }: ReportGround,
  written: (made: MadeReport) => string | Uint8Array = asJson,
): Promise<number> {
  return withProgress(line, async (onProgress: OnProgress) => {
    const sessions = await localSessions(line, command.path, asked.signal);
    const wanted = { ...asked, lanes: gitLanes(), onProgress, sessions };
    const made = await analyzeAndRemember(command.path, wanted, memory);
    await deliver(line, command, written(made), made.report.problems);
    return 0;
  });
}

function asJson({ report, json }: MadeReport): string | Uint8Array {
  return json ?? toJson(report);
}
