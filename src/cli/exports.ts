import { exportReport, FORMATS } from '../core/export';
import { reportOf } from '../core/memory';
import { type Report, terminalText, toMarkdown } from '../core/report';
import { type CommandLine, choice, type Of } from './arguments';
import { deliver } from './deliver';
import type { FoundReport } from './find-report';

export { USAGE } from './usage';

/** Brings a report in any format where it is wanted; makes it where it is not known. Returns the exit status. */
export async function runExport(
  line: CommandLine,
  command: Of<'report'>,
  find: () => Promise<FoundReport>,
): Promise<number> {
  const written = writer(command.format);
  const { ground, known } = await find();
  if (known === null)
    return (await import('./engine')).runReport(line, command, ground, made => written(made.report));
  await deliver(line, command, written(reportOf(known)), known.problems);
  return 0;
}

function writer(wanted: string | null): (report: Report) => string {
  if (wanted === null) return report => terminalText(toMarkdown(report));
  const ids = FORMATS.map(({ id }) => id);
  const format = choice('format', ids, wanted);
  return report => exportReport(report, format);
}
