import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { replaceFile } from '../../core/cache';
import {
  DATASET_VERSION,
  type FailureReason,
  type RunRow,
  TABLE_NAMES,
  type TableName,
} from '../../core/dataset';
import type { DatasetJob } from './messages';
import type { NamedRepository } from './name-repositories';
import { type DatasetPlace, ownPath, putTables, stageTables, workPath } from './place';
import { objectsOf } from './signature';
import { type ChildRun, type Ending, startChild } from './start-child';
import { dropState, holds, readState, type State, writeState } from './state';
import type { WriteTable } from './write-table';

/** What is the same for all repositories of one run. */
export interface Setting {
  readonly place: DatasetPlace;
  readonly job: Omit<DatasetJob, 'path' | 'commonDir' | 'label' | 'known' | 'staged' | 'temporary'>;
  readonly write: WriteTable;
  readonly script: string;
  /** The longest that one may take. */
  readonly seconds: number;
  /** How many are at work at once. */
  readonly jobs: number;
}

export type Outcome =
  | { readonly kind: 'analysed' | 'unchanged'; readonly state: State }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly message: string };

const FACTS = TABLE_NAMES.filter(name => name !== 'runs');

/**
 * Analyses one repository in a process of its own, puts its rows in their place, and notes how it went. Until all rows
 * are there, nothing says that they are: whoever stops us finds work to do the next time.
 */
export async function attempt(
  repository: NamedRepository,
  /** Read before, so that a change that comes meanwhile is seen the next time. */
  signature: string | null,
  setting: Setting,
  run: Pick<ChildRun, 'signal' | 'onProgress'>,
): Promise<Outcome> {
  const { place, job, script, seconds } = setting;
  const { id, path, commonDir, label } = repository;
  const known = readState(place, id);
  const objects = objectsOf(repository);
  const mayStay = known !== null && holds(known, () => objects);
  const staged = workPath(place, id);
  const temporary = mkdtempSync(join(tmpdir(), 'writes-itself-'));
  const started = Date.now();
  const own = { path, commonDir, label, known: mayStay ? known.fingerprint : null, staged, temporary };
  try {
    const ending = await startChild({ ...job, ...own }, { script, seconds, ...run });
    const took = { started, milliseconds: Date.now() - started };
    return await settle(repository, { signature, objects }, { ending, known, staged, took }, setting);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    rmSync(staged, { recursive: true, force: true });
  }
}

interface Attempted {
  readonly ending: Ending;
  readonly known: State | null;
  readonly staged: string;
  readonly took: Pick<RunRow, 'started' | 'milliseconds'>;
}

async function settle(
  repository: NamedRepository,
  files: Pick<State, 'signature' | 'objects'>,
  { ending, known, staged, took }: Attempted,
  setting: Setting,
): Promise<Outcome> {
  const { place } = setting;
  const { id } = repository;
  if (ending.kind === 'unchanged' && known !== null) {
    const state = { ...known, ...files };
    writeState(place, id, state);
    return { kind: 'unchanged', state };
  }
  if (ending.kind !== 'done') {
    const why =
      ending.kind === 'unchanged'
        ? { reason: 'failed' as const, message: 'Its rows are not there.' }
        : ending;
    await noteFailure(repository, { ...why, known, took }, setting);
    return { kind: 'failed', reason: why.reason, message: why.message };
  }
  dropState(place, id);
  const bytes = putTables(place, id, staged, FACTS);
  const { fingerprint, settled, name, head, history, cpu, memory } = ending;
  const row = { name, status: 'done', head, history, bytes, cpu_milliseconds: cpu, memory_bytes: memory };
  await noteRun(repository, { ...row, ...took }, setting, staged);
  const state = { ...files, fingerprint, settled, history, bytes };
  writeState(place, id, state);
  forgetFailures(place, id);
  return { kind: 'analysed', state };
}

interface Failed {
  readonly reason: FailureReason;
  readonly message: string;
  readonly cpu?: number | null;
  readonly memory?: number;
  readonly known: State | null;
  readonly took: Attempted['took'];
}

/** What an earlier attempt found stays, and is not taken for what there is now. */
export async function noteFailure(
  repository: Pick<NamedRepository, 'id' | 'label' | 'path'> & Partial<Pick<NamedRepository, 'commonDir'>>,
  { reason, message, cpu = null, memory, known, took }: Failed,
  setting: Pick<Setting, 'place' | 'job' | 'write'>,
): Promise<void> {
  const { place } = setting;
  const { id, path, commonDir = path } = repository;
  if (known !== null) writeState(place, id, { ...known, signature: null, fingerprint: '' });
  const failures = failuresOf(place, id) + 1;
  mkdirSync(dirname(failurePath(place, id)), { recursive: true });
  replaceFile(failurePath(place, id), String(failures));
  const row = {
    status: 'failed',
    reason,
    // Where the repository lies on this machine is nobody else's business.
    message: message.replaceAll(commonDir, '.').replaceAll(path, '.'),
    failures,
    kept: known !== null,
    cpu_milliseconds: cpu,
    memory_bytes: memory ?? null,
    ...took,
  };
  await noteRun(repository, row, setting, workPath(place, id));
}

const ORDINARY = {
  reason: null,
  message: null,
  failures: 0,
  kept: false,
  head: null,
  history: null,
  bytes: 0,
};

async function noteRun(
  { id, label }: Pick<NamedRepository, 'id' | 'label'>,
  row: Partial<RunRow> &
    Pick<RunRow, 'status' | 'milliseconds' | 'cpu_milliseconds' | 'memory_bytes' | 'started'>,
  { place, job, write }: Pick<Setting, 'place' | 'job' | 'write'>,
  staged: string,
): Promise<void> {
  const { generatedBy, rule, format } = job;
  const made = {
    program: `${generatedBy.name} ${generatedBy.version}`,
    rule,
    schema_version: DATASET_VERSION,
  };
  const name = label.split('/').at(-1)!;
  const seconds = { started: Math.floor(row.started / 1000) };
  const runs = [{ name, path: label, ...ORDINARY, ...made, ...row, ...seconds }];
  await stageTables(staged, { runs }, format, write);
  putTables(place, id, staged, ['runs'] satisfies TableName[]);
  rmSync(staged, { recursive: true, force: true });
}

function failuresOf(place: DatasetPlace, id: string): number {
  try {
    return Number(readFileSync(failurePath(place, id), 'latin1')) || 0;
  } catch {
    return 0;
  }
}

export function forgetFailures(place: DatasetPlace, id: string): void {
  rmSync(failurePath(place, id), { force: true });
}

function failurePath(place: DatasetPlace, id: string): string {
  return ownPath(place, 'failures', id);
}
