import type { Difference } from '../first-difference';
import { firstDifference } from '../first-difference';
import { measuredText } from './disclose';
import { FORMS } from './forms';
import { jsonOf, regionsIn } from './marked';
import { type DisclosureRecord, recordOf, recordSchema } from './record';
import type { Told } from './told';

/** A disclosure that was found in a file. */
export interface FoundDisclosure {
  /** What it says that it is about; null where this version cannot read that. */
  readonly record: DisclosureRecord | null;
  /** A document, or the measured part of a text. */
  readonly given: unknown;
}

/** All disclosures in a file: one where it is a document, any number where it is a text. */
export function disclosuresIn(content: string): FoundDisclosure[] {
  const document = jsonOf(content);
  if (typeof document === 'object' && document !== null) {
    const records = FORMS.flatMap(form => (form.kind === 'json' ? [form.recordIn(document)] : []));
    const record = records.find(each => each !== undefined);
    return record === undefined ? [] : [{ record: read(record), given: document }];
  }
  return regionsIn(content).map(({ record, text }) => ({ record: read(record), given: linesOf(text) }));
}

function read(record: unknown): DisclosureRecord | null {
  return recordSchema.safeParse(record).data ?? null;
}

/**
 * Where a disclosure differs first from the one that is made of what was counted again: in its figures, else in what
 * they are told by. Null where it holds.
 */
export function differenceOf(
  { record, given }: FoundDisclosure & { readonly record: DisclosureRecord },
  told: Told,
): Difference | null {
  const figures = firstDifference(record, recordOf(told, record.form));
  if (figures !== null) return figures;
  const text = measuredText(told, record.form);
  const document = jsonOf(text);
  return firstDifference(given, document ?? linesOf(text));
}

/** By the number of each, so that a difference names it. */
function linesOf(text: string): Record<string, string> {
  const lines = text.trimEnd().split('\n');
  return Object.fromEntries(lines.map((line, i) => [`line ${i + 1}`, line.trimEnd()]));
}
