import { exportOrganisation } from '../../core/export';
import { organisationOf } from '../../core/organisation';
import { terminalText } from '../../core/report';
import type { Of } from '../arguments';
import { writeOut } from '../deliver';
import type { Program } from '../find-report';
import { print } from '../output';
import { lookOf } from '../terminal';
import { readOrganisation } from './read-organisation';

/** All repositories of a dataset together. Returns the exit status. */
export async function runDatasetReport(
  { path, format, out }: Of<'dataset report'>,
  { generatedBy }: Program,
): Promise<number> {
  const organisation = organisationOf(await readOrganisation(path), generatedBy);
  const written = exportOrganisation(organisation, format ?? 'markdown');
  if (out !== null) writeOut(out, written);
  else
    await print(format === null ? terminalText(written, lookOf(process.stdout, process.env).width) : written);
  return 0;
}
