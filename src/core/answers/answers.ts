import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { CacheFolder } from '../cache';
import type { ObjectIds } from '../git';
import { KnownChanges } from './changes';
import { KnownDiffs } from './diffs';
import { changesSchema, diffsSchema, renamesSchema } from './pieces';
import { KnownRenames } from './renames';
import { Shelf } from './shelf';

/** To be raised when what is asked of git, or how its answers are written down, changes. */
const FORMAT = 1;

/** Where answers are kept, and what they are answers of. */
export interface AnswerPlace {
  readonly cache: CacheFolder;
  /** Names the repository; answers are found by object id, so a wrong name finds nothing that is wrong. */
  readonly repository: string;
  readonly gitVersion: string;
}

/** What git said before about objects: they never change, so it need not be asked again. */
export class Answers {
  readonly changes: KnownChanges;
  readonly diffs: KnownDiffs;
  /** Renames as blame sees them, and as numstat pairs them. */
  readonly renames: () => KnownRenames;
  readonly pairings: () => KnownRenames;

  constructor(place: AnswerPlace | null, ids: ObjectIds) {
    const shelf = <S extends z.ZodType>(kind: string, schema: S) =>
      place === null ? null : shelfOf(place, kind, schema);
    this.changes = new KnownChanges(shelf('changes', changesSchema), ids);
    this.diffs = new KnownDiffs(shelf('diffs', diffsSchema), ids);
    this.renames = () => new KnownRenames(shelf('renames', renamesSchema), ids.idBytes);
    this.pairings = () => new KnownRenames(shelf('pairings', renamesSchema), ids.idBytes);
  }
}

function shelfOf<S extends z.ZodType>(place: AnswerPlace, kind: string, schema: S): Shelf<z.infer<S>> {
  const decides = JSON.stringify([FORMAT, place.repository, place.gitVersion]);
  const key = createHash('sha256').update(decides).digest('hex').slice(0, 32);
  return new Shelf(place.cache, `${kind}-${key}-`, piece => schema.safeParse(piece).data ?? null);
}
