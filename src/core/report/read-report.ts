import * as z from 'zod';
import { Refusal } from '../refusal';
import { type Report, reportSchema, SCHEMA_VERSION } from './schema';

const versionSchema = z.object({ schemaVersion: z.int().min(1) });

/** Thrown where a file is no report, or one that this version cannot read. */
class NoReport extends Refusal {}

/** A report in JSON, as `toJson` writes it. */
export function readReport(content: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    throw new NoReport('The file is not JSON: give a report made with --format json.');
  }
  if (isOlder(data))
    throw new NoReport(
      'The report was made by an older version, whose figures meant something else: make it anew, or verify it with that version.',
    );
  const result = reportSchema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new NoReport(`The file is not a report: ${issue.path.map(String).join('.')}: ${issue.message}`);
}

function isOlder(data: unknown): boolean {
  const version = versionSchema.safeParse(data).data?.schemaVersion;
  return version !== undefined && version < SCHEMA_VERSION;
}
