import { type Carried, type CarriedCommit, type CarriedFile, readCarried } from '../carried';
import type { ObjectReader } from '../git';
import type { CommitGraph } from '../graph';
import type { LineRecord, RecordedFile, RecordedRange } from '../records';
import type { RecordedCommit } from './recorded-history';

type Orphans = ReadonlyMap<string, LineRecord>;

/** Commits that are not in the history, by full id. */
interface Outside {
  readonly orphans: Orphans;
  /** Those that are not in the repository. */
  readonly gone: ReadonlySet<string>;
}

/** What they say of commits of the history that brought the same lines. */
export interface CarriedRecords {
  readonly commits: ReadonlyMap<number, RecordedCommit>;
  readonly counts: Carried['counts'];
}

/** Null where there is nothing to be carried. */
export async function carryOrphans(
  reader: ObjectReader,
  { orphans, gone }: Outside,
  graph: CommitGraph,
  signal?: AbortSignal,
): Promise<CarriedRecords | null> {
  const speaking = new Map([...orphans].filter(([, { files }]) => files.length > 0));
  if (speaking.size + gone.size === 0) return null;
  const question = { sources: [...speaking.keys()], history: graph.ids };
  const { commits, counts } = await readCarried(reader, question, signal);
  const records = commits.flatMap(commit => {
    const record = recordOf(commit, speaking);
    return record === null ? [] : [[graph.numberOf(commit.target)!, record] as const];
  });
  return { commits: new Map(records), counts: { ...counts, gone: counts.gone + gone.size } };
}

function recordOf({ files }: CarriedCommit, orphans: Orphans): RecordedCommit | null {
  const told = files.map(file => [file.path, { ranges: rangesIn(file, orphans), isWhole: false }] as const);
  const speaking = told.filter(([, { ranges }]) => ranges.length > 0);
  const sources = [...new Set(files.flatMap(({ ranges }) => ranges.map(({ source }) => source)))];
  const first = orphans.get(sources[0] ?? '');
  if (speaking.length === 0 || first === undefined) return null;
  const { recorder, version } = first;
  return {
    recorder,
    version,
    files: new Map(speaking),
    isCut: false,
    carriedFrom: sources.filter(id => orphans.has(id)),
  };
}

/** What the records of its sources say of the lines that were carried: also that one is left open. */
function rangesIn({ ranges }: CarriedFile, orphans: Orphans): RecordedRange[] {
  return ranges.flatMap(({ first, last, source, sourcePath, sourceFirst }) => {
    const file = orphans.get(source)?.files.find(({ path }) => path === sourcePath);
    return file === undefined ? [] : shifted(file, first - sourceFirst, first, last);
  });
}

function shifted({ ranges }: RecordedFile, shift: number, first: number, last: number): RecordedRange[] {
  const told: RecordedRange[] = [];
  let line = first;
  const open = (end: number) => {
    if (line <= end) told.push({ first: line, last: end, writer: 'unknown', agent: null, model: null });
  };
  for (const range of ranges) {
    const begin = Math.max(range.first + shift, line);
    const end = Math.min(range.last + shift, last);
    if (begin > end) continue;
    open(begin - 1);
    told.push({ ...range, first: begin, last: end });
    line = end + 1;
  }
  open(last);
  return told;
}
