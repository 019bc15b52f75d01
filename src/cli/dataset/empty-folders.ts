import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Of } from '../arguments';
import { forgetFailures, noteFailure, type Setting } from './attempt';
import { folderLabels, isInShard, type NamedRepository, repositoryId } from './name-repositories';
import { partPath } from './place';
import type { Failure } from './summary';

/** Folders that were given and hold no repository: each fails like one. Those that did once, and hold some now, are forgotten. */
export async function noteEmptyFolders(
  { folders, shard }: Of<'dataset'>,
  all: readonly NamedRepository[],
  setting: Setting,
): Promise<Failure[]> {
  const { place } = setting;
  const full = new Set(all.map(({ given }) => given));
  const ids = new Set(all.map(({ id }) => id));
  const failures: Failure[] = [];
  for (const [given, label] of folderLabels(folders).entries()) {
    const id = repositoryId(label);
    if (!isInShard(id, shard) || ids.has(id)) continue;
    if (full.has(given)) {
      if (existsSync(partPath(place, 'repositories', id))) continue;
      rmSync(dirname(partPath(place, 'runs', id)), { recursive: true, force: true });
      forgetFailures(place, id);
      continue;
    }
    const path = folders[given]!;
    const message = existsSync(path) ? 'There is no git repository in it.' : 'There is no such folder.';
    const why = { reason: 'no-repository' as const, message };
    const took = { started: Date.now(), milliseconds: 0 };
    await noteFailure({ id, label, path }, { ...why, known: null, took }, setting);
    failures.push({ label, ...why });
  }
  return failures;
}
