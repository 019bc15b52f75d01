import type { LineRecord, RecordedFile, RecordedRange } from '../records';
import type { Carried, CarriedFile, CarriedRange } from './carried';

/**
 * What records of sources, by full id of the commit that each is kept for, say of the targets: by target, in the form of
 * a record. Lines that were not carried, and those of which no record speaks, are in no range.
 */
export function carryRecords(
  { commits }: Carried,
  records: ReadonlyMap<string, LineRecord>,
): Map<string, RecordedFile[]> {
  const told = new Map<string, RecordedFile[]>();
  for (const { target, files } of commits) {
    const recorded = files.map(file => recordedFile(file, records)).filter(({ ranges }) => ranges.length > 0);
    if (recorded.length > 0) told.set(target, recorded);
  }
  return told;
}

function recordedFile({ path, ranges }: CarriedFile, records: ReadonlyMap<string, LineRecord>): RecordedFile {
  const recorded: RecordedRange[] = [];
  for (const range of ranges)
    for (const next of rangesOf(range, records.get(range.source))) {
      const last = recorded.at(-1);
      if (last !== undefined && goesOn(last, next))
        recorded[recorded.length - 1] = { ...last, last: next.last };
      else recorded.push(next);
    }
  return { path, ranges: recorded };
}

/** What the record says of the source's lines, as lines of the target. */
function rangesOf(carried: CarriedRange, record: LineRecord | undefined): RecordedRange[] {
  const file = record?.files.find(({ path }) => path === carried.sourcePath);
  const shift = carried.first - carried.sourceFirst;
  return (file?.ranges ?? []).flatMap(range => {
    const first = Math.max(range.first + shift, carried.first);
    const last = Math.min(range.last + shift, carried.last);
    return first <= last ? [{ ...range, first, last }] : [];
  });
}

function goesOn(last: RecordedRange, next: RecordedRange): boolean {
  return (
    last.last + 1 === next.first &&
    last.writer === next.writer &&
    last.agent === next.agent &&
    last.model === next.model
  );
}
