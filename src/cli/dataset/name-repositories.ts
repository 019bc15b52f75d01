import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import type { FoundRepository } from './find-repositories';

/** What a dataset knows a repository by. */
export interface NamedRepository extends FoundRepository {
  /** The name of the folder that was given, and the way from there: `fleet/tools/one`. */
  readonly label: string;
  /** Follows from the label alone, so that it is the same wherever the folder lies. */
  readonly id: string;
}

/** A part of all repositories: `of` parts, `part` from 1 on. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

const LONGEST = 40;
const DIGITS = 12;

/** In the order of their ids. */
export function nameRepositories(
  folders: readonly string[],
  found: readonly FoundRepository[],
): NamedRepository[] {
  const labels = folderLabels(folders);
  const named = found.map(repository => {
    const { given, below } = repository;
    const label = below === '' ? labels[given]! : `${labels[given]!}/${below}`;
    return { ...repository, label, id: repositoryId(label) };
  });
  return named.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** As much of the end of each folder's path as tells it from the others; the same folder has one name. */
export function folderLabels(folders: readonly string[]): string[] {
  const paths = folders.map(folder => resolve(folder));
  const parts = paths.map(path => path.split(sep).filter(part => part !== ''));
  const end = (i: number, length: number) => parts[i]!.slice(-length).join('/');
  return paths.map((path, i) => {
    let length = 1;
    const isShared = () => paths.some((other, j) => other !== path && end(j, length) === end(i, length));
    while (length < parts[i]!.length && isShared()) length++;
    return end(i, length);
  });
}

/** Letters, digits, `-`, `_` and `.`: no engine takes it for anything but a text, and no file system minds it. */
export function repositoryId(label: string): string {
  const words = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const digest = createHash('sha256').update(label).digest('hex').slice(0, DIGITS);
  return `${words.slice(-LONGEST).replace(/^-/, '') || 'repository'}_${digest}`;
}

/** Every repository is in one of the parts, always the same whatever else there is. */
export function isInShard(id: string, { part, of }: Shard): boolean {
  const digest = createHash('sha256').update(id).digest();
  return digest.readUIntBE(0, 6) % of === part - 1;
}
