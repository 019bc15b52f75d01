import { readFileSync } from 'node:fs';
import { BUILD_ID } from '../../build-id';
import { analyzeAndRemember } from '../../core/analysis';
import { disclose, FORMS, type FormId, formOf, toldOfPortion, toldOfReport } from '../../core/disclosure';
import { findGit, locateRepository } from '../../core/git';
import { reportOf } from '../../core/memory';
import { portion, resolveRange } from '../../core/questions';
import { contradictionIn, type Report, readReport } from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { writeOut } from '../deliver';
import { findReport } from '../find-report';
import { print } from '../output';
import { UsageError } from '../usage-error';
import { asked, type Ground } from './ground';

type Disclose = Of<'disclose'>;

export async function printDisclosure(line: CommandLine, command: Disclose, ground: Ground): Promise<number> {
  const { form, out } = command;
  const text = disclose(await toldTo(line, command, ground), form);
  if (out === null) await print(text);
  else writeOut(out, text);
  return 0;
}

async function toldTo(line: CommandLine, command: Disclose, ground: Ground) {
  const { form, range, report } = command;
  if (range !== null) return toldOfRange(line, { ...command, range }, ground, form);
  return toldOfReport(report === null ? await reportAt(line, command, ground) : reportIn(report));
}

async function toldOfRange(
  line: CommandLine,
  { path, range }: Disclose & { readonly range: NonNullable<Disclose['range']> },
  ground: Ground,
  form: FormId,
) {
  if (!formOf(form).takesRange) {
    const takers = FORMS.filter(({ takesRange }) => takesRange).map(({ id }) => id);
    throw new UsageError(
      `--range goes with --for ${takers.join(' and ')} alone: the others tell of all lines.`,
    );
  }
  const common = asked(line, ground);
  const ends = await resolveRange(path, range, common);
  const place = await locateRepository(findGit(common.searchPath), path, ends.to, ground.signal);
  const found = await portion(path, { ...common, place, under: '', since: ends.from, revision: ends.to });
  // Both ends go on, but their merge base stays.
  const revision = range.sinceMergeBase ? found.since?.commit : range.from;
  const since = found.since && { ...found.since, revision: revision ?? range.from };
  return toldOfPortion({ ...found, since, revision: range.to }, ground.generatedBy, place.objectFormat);
}

/** The remembered report, or one that is made now. */
async function reportAt(line: CommandLine, command: Disclose, ground: Ground): Promise<Report> {
  const { generatedBy, onProgress, signal } = ground;
  const { ground: found, known } = await findReport(line, command, { generatedBy, build: BUILD_ID }, signal);
  if (known !== null) return reportOf(known);
  const { lanes } = asked(line, ground);
  return (await analyzeAndRemember(command.path, { ...found.asked, lanes, onProgress }, found.memory)).report;
}

function reportIn(file: string): Report {
  const report = readReport(contentOf(file));
  const contradiction = contradictionIn(report);
  if (contradiction !== null)
    throw new UsageError(
      `The report does not agree with itself, so nothing is made from it: ${contradiction}.`,
    );
  if (report.sessions !== null)
    throw new UsageError(
      'The report was made with sessions that agents keep on one machine, so nobody else could verify what is made from it: give one made without --local-sessions.',
    );
  return report;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The report cannot be read: ${(error as Error).message}.`);
  }
}
