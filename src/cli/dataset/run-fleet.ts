import { statSync } from 'node:fs';
import { attempt, type Outcome, type Setting } from './attempt';
import type { NamedRepository } from './name-repositories';
import { objectsOf, signatureOf, weightOf } from './signature';
import { holds, readState } from './state';
import { FleetWatch } from './watch-fleet';

export interface FleetRun {
  readonly quiet: boolean;
  readonly signal: AbortSignal;
  /** Of all that is asked for beside the repository: another one, and everything is another. */
  readonly ground: string;
}

interface Waiting {
  readonly repository: NamedRepository;
  readonly signature: string | null;
  readonly weight: number;
}

/** A repository is some work, however small. */
const LEAST_WEIGHT = 200_000;

/** Brings every repository up to date, several at once; by its id what came of it. */
export async function runFleet(
  repositories: readonly NamedRepository[],
  setting: Setting,
  { quiet, signal, ground }: FleetRun,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const waiting: Waiting[] = [];
  for (const repository of repositories) {
    const files = signatureOf(repository);
    const signature = files === null ? null : `${ground} ${files}`;
    const state = readState(setting.place, repository.id);
    const isSame = state !== null && signature !== null && state.signature === signature;
    if (isSame && holds(state, () => objectsOf(repository)))
      outcomes.set(repository.id, { kind: 'unchanged', state });
    else waiting.push({ repository, signature, weight: LEAST_WEIGHT + weightOf(repository, sizeOf) });
  }
  // What takes longest begins first, so that at the end all are at work.
  waiting.sort((a, b) => b.weight - a.weight);
  const total = waiting.reduce((sum, { weight }) => sum + weight, 0);
  const watch = new FleetWatch(waiting.length, total, quiet);
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const one = async ({ repository, signature, weight }: Waiting) => {
    const { id, label } = repository;
    const onProgress = ({ share }: { readonly share: number }) => watch.progress(id, weight, share);
    const outcome = await attempt(repository, signature, setting, { signal: either, onProgress });
    outcomes.set(id, outcome);
    if (outcome.kind === 'failed') watch.failure(label, outcome.reason, outcome.message);
    watch.ended(id, weight, outcome.kind === 'failed' ? 0 : outcome.state.history);
  };
  const queue = waiting.values();
  const worker = async () => {
    for (const next of queue) {
      if (either.aborted) throw either.reason;
      await one(next);
    }
  };
  try {
    // Where the dataset itself cannot be written, none goes on.
    const workers = Array.from({ length: setting.jobs }, () =>
      worker().catch((error: unknown) => {
        stop.abort(error);
        throw error;
      }),
    );
    for (const ended of await Promise.allSettled(workers))
      if (ended.status === 'rejected') throw ended.reason;
  } finally {
    watch.end();
  }
  return outcomes;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
