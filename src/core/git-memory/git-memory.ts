import type * as z from 'zod';
import { type CacheFolder, nameOf } from '../cache';
import type { ObjectIds } from '../git';
import { KnownChanges } from './known-changes';
import { KnownDiffs } from './known-diffs';
import { KnownRenames } from './known-renames';
import { Pile } from './pile';
import { changesSchema, diffsSchema, renamesSchema } from './stored-formats';

/** To be raised when what is asked of git, or how its answers are written down, changes. */
const FORMAT = 2;

/** Where answers are kept, and what they are answers of. */
export interface GitMemoryPlace {
  readonly cache: CacheFolder;
  /** Names the repository; answers are found by object id, so a wrong name finds nothing that is wrong. */
  readonly repository: string;
  readonly gitVersion: string;
}

/** What git said before about objects: they never change, so it need not be asked again. */
export class GitMemory {
  readonly changes: KnownChanges;
  readonly diffs: KnownDiffs;
  /** Renames as blame sees them, and as numstat pairs them. */
  readonly renames: () => KnownRenames;
  readonly pairings: () => KnownRenames;

  /** `marks` names what was looked for in the lines of files. */
  constructor(place: GitMemoryPlace | null, ids: ObjectIds, marks: string) {
    const pile = <S extends z.ZodType>(kind: string, schema: S, ...decides: readonly string[]) =>
      place === null ? null : pileOf(place, kind, schema, decides);
    this.changes = new KnownChanges(pile('changes', changesSchema), ids);
    this.diffs = new KnownDiffs(pile('diffs', diffsSchema, marks), ids);
    this.renames = () => new KnownRenames(pile('renames', renamesSchema), ids.idBytes);
    this.pairings = () => new KnownRenames(pile('pairings', renamesSchema), ids.idBytes);
  }
}

function pileOf<S extends z.ZodType>(
  place: GitMemoryPlace,
  kind: string,
  schema: S,
  also: readonly string[],
): Pile<z.infer<S>> {
  const name = nameOf(kind, place.repository, FORMAT, place.gitVersion, ...also);
  return new Pile(place.cache, `${name}-`, stored => schema.safeParse(stored).data ?? null);
}
