import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../../cache';
import type { Baseline } from './baseline';
import { type PackedFiles, packFiles, unpackFiles } from './pack-files';
import { type PackedHistory, packHistory, unpackHistory } from './pack-history';
import { type PackedTally, packTally, unpackTally } from './pack-tally';

/** What of a baseline is kept as it is. */
type Plain =
  | 'refs'
  | 'records'
  | 'tags'
  | 'missing'
  | 'noCommits'
  | 'lacking'
  | 'samples'
  | 'past'
  | 'agentFiles'
  | 'declaring';

interface Packed extends Pick<Baseline, Plain> {
  readonly history: PackedHistory;
  readonly tally: PackedTally;
  readonly files: PackedFiles;
  readonly sources: readonly (readonly [string, Uint8Array])[];
}

/** Keeps a baseline under a name that tells everything that decides it but the commits. */
export function storeBaseline(cache: CacheFolder, name: string, baseline: Baseline): void {
  const { judged, tally, head, sources, ...others } = baseline;
  const { refs, records, tags, missing, noCommits, lacking, samples, past, agentFiles, declaring } = others;
  const packed: Packed = {
    history: packHistory(judged),
    refs,
    records,
    tags,
    missing,
    noCommits,
    lacking,
    samples,
    tally: packTally(tally),
    past,
    files: packFiles(head),
    agentFiles,
    declaring,
    sources: [...sources.files].map(([path, content]) => [path, new Uint8Array(content)]),
  };
  cache.write(name, serialize(packed));
}

/** Null where there is none. */
export function loadBaseline(cache: CacheFolder, name: string): Baseline | null {
  const payload = cache.read(name);
  if (payload === null) return null;
  try {
    // The name holds the program that wrote it: what is there has its form.
    const packed = deserialize(payload) as Packed;
    const { refs, records, tags, missing, noCommits, lacking, samples, past, agentFiles, declaring } = packed;
    const files = new Map(packed.sources.map(([path, content]) => [path, Buffer.from(content)]));
    return {
      judged: unpackHistory(packed.history),
      refs,
      records,
      tags,
      missing,
      noCommits,
      lacking,
      samples,
      tally: unpackTally(packed.tally),
      past,
      head: unpackFiles(packed.files),
      agentFiles,
      declaring,
      sources: { files, unreadable: [] },
    };
  } catch {
    return null;
  }
}
