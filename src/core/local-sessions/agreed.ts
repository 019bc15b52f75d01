import type { FoundStore } from '../session-files';

/** By id of a store: the folders, and the files that name folders, of which a person agreed that they are read. */
export type Agreed = Readonly<Record<string, readonly string[]>>;

/** A folder, or file, of which nobody was asked whether it may be read. */
export interface Unasked {
  readonly store: string;
  readonly tool: string;
  readonly place: string;
}

/** What of the stores that were found may be opened: in the others, and in folders that came later, nothing is. */
export function partAgreed(
  found: readonly FoundStore[],
  agreed: Agreed,
): { readonly heard: readonly FoundStore[]; readonly unasked: readonly Unasked[] } {
  const heard: FoundStore[] = [];
  const unasked: Unasked[] = [];
  for (const one of found) {
    const { id, tool } = one.store;
    const own = new Set(Object.hasOwn(agreed, id) ? agreed[id] : []);
    for (const place of placesOf(one)) if (!own.has(place)) unasked.push({ store: id, tool, place });
    const folders = one.folders.filter(folder => own.has(folder));
    const isNamed = (one.naming ?? []).every(file => own.has(file));
    if (folders.length === 0 || !isNamed) continue;
    heard.push({ ...one, folders, files: one.files.filter(({ folder }) => own.has(folder)) });
  }
  return { heard, unasked };
}

/** All that would be read of a store. */
function placesOf({ folders, naming }: FoundStore): string[] {
  return [...folders, ...(naming ?? [])];
}
