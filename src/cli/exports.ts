import { exportReport, FORMATS, type FormatId, terminalSummary } from '../core/export';
import { reportOf } from '../core/memory';
import type { Report } from '../core/report';
import type { CommandLine, Of } from './arguments';
import { choice } from './commands';
import { deliver } from './deliver';
import type { FoundReport } from './find-report';
import { PICTURES, type PictureId, pictureWriter } from './pictures';
import { lookOf } from './terminal';
import { UsageError } from './usage-error';

export { completions } from './completions';
export { usage } from './usage';

/** Brings a report in any format where it is wanted; makes it where it is not known. Returns the exit status. */
export async function runExport(
  line: CommandLine,
  command: Of<'report'>,
  find: () => Promise<FoundReport>,
): Promise<number> {
  const written = await writer(command);
  const { ground, known } = await find();
  if (known === null)
    return (await import('./engine')).runReport(line, command, ground, made => written(made.report));
  await deliver(line, command, written(reportOf(known)), known.problems);
  return 0;
}

type Writer = (report: Report) => string | Uint8Array;

async function writer({ format: wanted, out }: Of<'report'>): Promise<Writer> {
  if (wanted === null) return report => terminalSummary(report, lookOf(process.stdout, process.env));
  const ids = [...FORMATS.map(({ id }) => id), ...PICTURES.map(({ id }) => id)];
  const format = choice('format', ids, wanted);
  if (!isPicture(format)) return report => exportReport(report, format);
  if (out === null && process.stdout.isTTY)
    throw new UsageError('A terminal cannot show pixels: name a file with --out.');
  return pictureWriter(format);
}

function isPicture(format: FormatId | PictureId): format is PictureId {
  return PICTURES.some(({ id }) => id === format);
}
