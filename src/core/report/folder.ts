import { CLASSES } from '../model';
import { compareText } from '../text';
import { declaredLines } from './figures';
import type { Counts, Report } from './schema';

/** A file, or a folder with the sums of all files below it. */
export interface FolderEntry {
  readonly name: string;
  /** From the top of the repository; a folder's does not end in a slash. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly files: number;
  readonly living: Counts;
  /** Lines of the agent or model that the entries were asked for. */
  readonly of?: number;
}

/** What entries are narrowed to. An agent or a model of null: none is named. */
export type EntryFilter =
  | { readonly kind: 'class' | 'agent' | 'model'; readonly value: string | null }
  /** Only these files, by their paths in the report. */
  | { readonly kind: 'files'; readonly isWanted: (path: string) => boolean };

type File = Report['paths'][number];

/**
 * What lies in a folder ('' is the top) of a report's counted files: most lines of what is asked for first, or else most
 * declared AI lines.
 */
export function entriesIn(
  { paths }: Pick<Report, 'paths'>,
  folder: string,
  filter: EntryFilter | null = null,
): FolderEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, FolderEntry & { files: number; of?: number }>();
  const linesOf = filter === null ? null : countOf(filter);
  for (const file of paths) {
    const { path, living } = file;
    if (!path.startsWith(prefix) || (filter?.kind === 'files' && !filter.isWanted(path))) continue;
    const slash = path.indexOf('/', prefix.length);
    const isFolder = slash >= 0;
    const end = isFolder ? slash : path.length;
    // A file and a folder may share a name where names that are no UTF-8 look alike.
    const key = `${path.slice(0, end)}${isFolder ? '/' : ''}`;
    const entry = entries.get(key);
    const of = linesOf?.(file);
    if (entry === undefined)
      entries.set(key, {
        name: path.slice(prefix.length, end),
        path: path.slice(0, end),
        isFolder,
        files: 1,
        living: { ...living },
        ...(of === undefined ? {} : { of }),
      });
    else {
      entry.files++;
      if (of !== undefined) entry.of = (entry.of ?? 0) + of;
      for (const name of Object.keys(entry.living) as (keyof Counts)[]) entry.living[name] += living[name];
    }
  }
  const first = ({ living, of = 0 }: FolderEntry) =>
    filter?.kind === 'class' ? inClass(living, filter.value) : of;
  return [...entries.values()].sort(
    (a, b) =>
      first(b) - first(a) ||
      declaredLines(b.living) - declaredLines(a.living) ||
      b.living.counted - a.living.counted ||
      compareText(a.path, b.path),
  );
}

/** Says how many lines of a file are by an agent or a model; null where none is asked for. */
function countOf(filter: EntryFilter): ((file: File) => number) | null {
  if (filter.kind !== 'agent' && filter.kind !== 'model') return null;
  const { kind, value } = filter;
  const sum = (agents: File['agents']) => agents.reduce((lines, { living }) => lines + living, 0);
  if (kind === 'agent' && value === null) return ({ living, agents }) => living.counted - sum(agents);
  return ({ agents }) => sum(agents.filter(agent => agent[kind] === value));
}

/** Lines of a class or of a group of classes, by its name; none where there is none of that name. */
export function inClass(living: Counts, name: string | null): number {
  if (name === 'declared') return declaredLines(living);
  if (name === 'users') return living.assist + living.users;
  const known = CLASSES.find(found => found === name);
  return known === undefined ? 0 : living[known];
}
