import { type BlameWay, findGit, locateRepository, type RepositoryPlace } from '../git';
import { type OpenRepository, withRepository } from '../open';
import type { Defined } from '../report';
import { commonOf, definedRow, refusedRow } from './defined-row';
import type { Definition, Ground } from './definition';
import type { Facts } from './facts/facts';
import { type GatherOptions, gatherFacts } from './facts/gather';
import { entryOf, rowsIn } from './kept-rows';
import { definitionNamed } from './named';
import { DEFINITIONS, REFUSED } from './rows';

export interface DefinitionsOptions extends Omit<GatherOptions, 'ways' | 'unbounded'> {
  readonly generatedBy: { readonly name: string; readonly version: string };
  /** Names the running program: what another one reckoned is not believed. */
  readonly build: string;
  /** Also what takes long: every line that `git blame` may give to another commit, and copies from any file. */
  readonly all: boolean;
}

export interface DefinitionsAnswer {
  /** The repository's. */
  readonly name: string;
  readonly rows: readonly Defined[];
}

/** One commit under every definition. Rejects with NotAnalysable where there is nothing to count. */
export async function defineAll(path: string, options: DefinitionsOptions): Promise<DefinitionsAnswer> {
  const place = await placeOf(path, options);
  const rows = await kept(path, place, null, options, async ground => {
    const common = commonOf(ground.repository, ground.facts, options);
    const told: Defined[] = [];
    for (const definition of DEFINITIONS) told.push({ ...(await definedRow(definition, ground)), ...common });
    for (const definition of REFUSED) told.push({ ...refusedRow(definition), ...common });
    return told;
  });
  return { name: place.name, rows };
}

/**
 * One commit under one definition: its row of `defineAll`, for less work. Throws a Refusal where there is none of this
 * id, or where a clone does not hold what it counts.
 */
export async function defineOne(path: string, id: string, options: DefinitionsOptions): Promise<Defined> {
  const definition = definitionNamed(id);
  const place = await placeOf(path, options);
  const ofAll = options.cache && rowsIn(options.cache, entryOf(place, options, null));
  const known = ofAll?.find(row => row.id === id);
  if (known !== undefined) return known;
  const [row] = await kept(path, place, definition, options, async ground => [
    { ...(await definedRow(definition, ground)), ...commonOf(ground.repository, ground.facts, options) },
  ]);
  return row!;
}

async function placeOf(path: string, options: DefinitionsOptions): Promise<RepositoryPlace> {
  const { place, searchPath, revision, signal } = options;
  return place ?? locateRepository(findGit(searchPath), path, revision, signal);
}

/** Rows from the cache; else as `make` makes them, of what `which` needs, or all where that is null. */
async function kept(
  path: string,
  place: RepositoryPlace,
  which: Definition | null,
  options: DefinitionsOptions,
  make: (ground: Ground) => Promise<Defined[]>,
): Promise<readonly Defined[]> {
  const { cache, since, lanes, signal } = options;
  const entry = entryOf(place, options, which?.id ?? null);
  const known = cache && rowsIn(cache, entry);
  if (known) return known;
  return withRepository(path, { ...options, place }, async repository => {
    const facts = await factsFor(which === null ? DEFINITIONS : [which], repository, options);
    const rows = await make({ facts, repository, since, lanes, signal });
    // What a fetch would change is not kept.
    if (cache && !place.partial && place.shallow.length === 0 && !facts.isLacking)
      cache.write(entry, Buffer.from(JSON.stringify(rows)));
    options.onProgress?.({ share: 1, step: 'ending', done: 0, total: null });
    return rows;
  });
}

/** The ways in which git looks for where lines came from, those first that take the least. */
const WAYS = ['space', 'moved', 'copied'] as const satisfies readonly BlameWay[];

function factsFor(
  wanted: readonly Definition[],
  repository: OpenRepository,
  options: DefinitionsOptions,
): Promise<Facts> {
  const used = new Set(wanted.flatMap(({ steps }) => steps.map(({ set }) => set.blame)));
  const ways = WAYS.filter(way => used.has(way) && (options.all || way !== 'copied'));
  return gatherFacts(repository, { ...options, ways, unbounded: options.all });
}
