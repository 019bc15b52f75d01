import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { analyze, type CountedHistory } from '../../core/analysis';
import { CacheFolder } from '../../core/cache';
import { DATASET_VERSION, type FailureReason, factRows } from '../../core/dataset';
import { findGit, locateRepository, NotAnalysable, type NotAnalysableReason } from '../../core/git';
import { fingerprintOf, isSettled } from '../../core/memory';
import type { OnProgress } from '../../core/progress';
import { realPlace } from '../../core/real-paths';
import type { DatasetJob, Saying } from './messages';
import { stageTables } from './place';
import { WRITERS } from './write-table';

type Ending = Exclude<Saying, { kind: 'progress' | 'failed' }>;
type Used = Pick<Extract<Saying, { kind: 'done' }>, 'cpu' | 'memory'>;

/** Thrown where git takes the folder for a part of another repository: its own cannot be read. */
class Damaged extends Error {}

/** Analyses one repository and writes its rows into a folder aside; nothing where the rows that are there are still true. */
export async function oneRepository(
  job: DatasetJob,
  { onProgress, signal, used }: { onProgress: OnProgress; signal: AbortSignal; used: () => Used },
): Promise<Ending> {
  const { path, rule, generatedBy, lanes, label, build } = job;
  const searchPath = process.env.PATH;
  const place = await locateRepository(findGit(searchPath), path, 'HEAD', signal);
  if (realPlace(place.objectsDir) !== realPlace(join(job.commonDir, 'objects')))
    throw new Damaged('Git does not take it for a repository: run "git fsck" in it, or remove it.');
  const asked = { revision: 'HEAD', rule, searchPath, signal, place, generatedBy };
  const peopleKey = Buffer.from(job.peopleKey, 'hex');
  const people = createHash('sha256').update(peopleKey).digest('hex');
  const fingerprint = fingerprintOf(
    asked,
    JSON.stringify([build, DATASET_VERSION, label, place.name, people]),
  );
  if (job.known === fingerprint) return { kind: 'unchanged', fingerprint };
  const all: CountedHistory[] = [];
  const cache = job.cache === null ? null : new CacheFolder(job.cache);
  await analyze(path, { ...asked, lanes, cache, onProgress, onCounted: found => all.push(found) });
  const counted = all[0]!;
  const { name, version } = generatedBy;
  const write = await WRITERS[job.format].writer(`${name} ${version}`);
  await stageTables(job.staged, factRows(counted, { path: label, peopleKey }), job.format, write);
  const { head, commits } = counted.report.repository;
  const settled = isSettled(counted) && counted.lacking?.length === 0;
  return { kind: 'done', fingerprint, settled, name: place.name, head, history: commits, ...used() };
}

const REASONS: Partial<Readonly<Record<NotAnalysableReason, FailureReason>>> = {
  unborn: 'nothing-committed',
  ownership: 'refused',
  'no-such-revision': 'damaged',
  'no-repository': 'damaged',
};

/** Why it failed, as the table of runs says it. */
export function whyFailed(error: unknown): { reason: FailureReason; message: string } {
  const message = error instanceof Error ? error.message.trim() : String(error);
  if (error instanceof Damaged) return { reason: 'damaged', message };
  if (error instanceof NotAnalysable) return { reason: REASONS[error.reason] ?? 'failed', message };
  return { reason: 'failed', message };
}
