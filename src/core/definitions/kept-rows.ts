import { type CacheFolder, nameOf } from '../cache';
import type { RepositoryPlace } from '../git';
import type { Defined } from '../report';
import { branchesHeeded, type RuleId, recordsHeeded } from '../rule';

interface Asked extends Pick<Defined, 'since' | 'generatedBy'> {
  readonly rule: RuleId;
  readonly all: boolean;
  readonly build: string;
}

/**
 * By all that decides the figures: what the tree says of the rule is decided by the commit. `which`: of one definition, by
 * id; null: of all.
 */
export function entryOf(
  place: RepositoryPlace,
  { rule, since, all, build, generatedBy }: Asked,
  which: string | null,
): string {
  const { objectsDir, objectFormat, head, gitVersion } = place;
  const branches = branchesHeeded(rule, place).filter(({ object }) => object !== head);
  const heeded = [recordsHeeded(rule, place), branches];
  const program = [generatedBy, build, gitVersion];
  return nameOf('definitions', objectsDir, ...program, rule, objectFormat, head, since, all, heeded, which);
}

/** The entry's name holds the program that wrote it, and its frame a sum of all bytes. */
export function rowsIn(cache: CacheFolder, entry: string): Defined[] | null {
  const payload = cache.read(entry);
  return payload === null ? null : (JSON.parse(Buffer.from(payload).toString('utf8')) as Defined[]);
}
