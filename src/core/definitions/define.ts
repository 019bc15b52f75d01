import { type CacheFolder, nameOf } from '../cache';
import { findGit, locateRepository, type RepositoryPlace } from '../git';
import { withRepository } from '../open';
import type { Defined } from '../report';
import { branchesHeeded, type Rule, recordsHeeded } from '../rule';
import {
  type Counted,
  type Definition,
  type Ground,
  type RefusedDefinition,
  switchesAfter,
  UNITS,
} from './definition';
import type { Amount, Facts } from './facts/facts';
import { type GatherOptions, gatherFacts } from './facts/gather';
import { MARKS } from './marks';
import { measure } from './measure';
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
  const place =
    options.place ??
    (await locateRepository(findGit(options.searchPath), path, options.revision, options.signal));
  const { cache } = options;
  const entry = entryOf(place, options);
  const known = cache && rowsIn(cache, entry);
  if (known) return { name: place.name, rows: known };
  return withRepository(path, { ...options, place }, async repository => {
    const { rule } = repository;
    const ways = options.all ? (['space', 'moved', 'copied'] as const) : (['space', 'moved'] as const);
    const facts = await gatherFacts(repository, { ...options, ways, unbounded: options.all });
    const common = commonOf(place, rule, facts, options);
    const { since, lanes, signal } = options;
    const ground = { facts, repository, since, lanes, signal };
    const rows: Defined[] = [];
    for (const definition of DEFINITIONS) rows.push({ ...(await defined(definition, ground)), ...common });
    for (const definition of REFUSED) rows.push({ ...refused(definition), ...common });
    // What a fetch would change is not kept.
    if (cache && !place.partial && place.shallow.length === 0 && !facts.isLacking)
      cache.write(entry, Buffer.from(JSON.stringify(rows)));
    options.onProgress?.({ share: 1, step: 'ending', done: 0, total: null });
    return { name: place.name, rows };
  });
}

type Common = Pick<Defined, 'commit' | 'since' | 'reasons' | 'rule' | 'generatedBy'>;

function commonOf(
  place: RepositoryPlace,
  { identity }: Rule,
  { reasons }: Facts,
  { since, generatedBy }: DefinitionsOptions,
): Common {
  const { id, hash } = identity;
  return { commit: place.head, since, reasons: [...reasons], rule: { id, hash }, generatedBy };
}

async function defined(definition: Definition, ground: Ground): Promise<Omit<Defined, keyof Common>> {
  const { id, name, source, differs, unknownAs, steps, count } = definition;
  const { facts } = ground;
  const switches = switchesAfter(steps);
  const counted = await countedBy(definition, ground);
  const amount = 'amount' in counted ? counted.amount : NOTHING;
  const isCut = facts.isCutShort && amount.counted === null;
  const unit = UNITS[switches.unit];
  return {
    ...{ id, name, source, status: differs === null ? 'exact' : 'variant', differs },
    unit: unit.one,
    numerator:
      count?.numerator ??
      `${switches.unit === 'commit' ? 'commits' : 'lines'} of ${MARKS[switches.mark].words}`,
    denominator: count?.denominator ?? unit.all,
    ...figureOf(amount),
    unknown: amount.unknown,
    unknownAs,
    between: amount.between ?? null,
    lacking: counted.lacking ?? (isCut ? CUT : null),
    steps: steps.map(({ says }, i) => ({ says, ...figureOf(afterStep(definition, i, amount, facts)) })),
  };
}

const CUT = 'the history is cut so early that nobody knows who wrote the lines';
const NOTHING: Amount = { ai: null, counted: null, unknown: null };

async function countedBy({ lacking, count, steps }: Definition, ground: Ground): Promise<Counted> {
  const why = lacking?.(ground.facts) ?? null;
  if (why !== null) return { lacking: why };
  return count?.amount(ground) ?? { amount: measure(switchesAfter(steps), ground.facts), lacking: null };
}

/** Between ours and a definition that counts for itself there are words alone. */
function afterStep({ steps, count }: Definition, step: number, own: Amount, facts: Facts): Amount {
  if (count !== undefined) return step === steps.length - 1 ? own : NOTHING;
  return measure(switchesAfter(steps.slice(0, step + 1)), facts);
}

/** Null, never 0, where nothing is counted. */
function figureOf({ ai, counted }: Amount) {
  return { ai, counted, share: ai === null || counted === null || counted === 0 ? null : ai / counted };
}

function refused({ id, name, source, unit, refused }: RefusedDefinition): Omit<Defined, keyof Common> {
  const nothing = { ai: null, counted: null, share: null, unknown: null, unknownAs: null };
  const words = { numerator: null, denominator: null, between: null, lacking: null, steps: [] };
  return { id, name, source, status: 'refused', differs: refused, unit, ...nothing, ...words };
}

/** By all that decides the figures: what the tree says of the rule is decided by the commit. */
function entryOf(
  place: RepositoryPlace,
  { rule, since, all, build, generatedBy }: DefinitionsOptions,
): string {
  const { objectsDir, objectFormat, head, gitVersion } = place;
  const branches = branchesHeeded(rule, place).filter(({ object }) => object !== head);
  const heeded = [recordsHeeded(rule, place), branches];
  const program = [generatedBy, build, gitVersion];
  return nameOf('definitions', objectsDir, ...program, rule, objectFormat, head, since, all, heeded);
}

/** The entry's name holds the program that wrote it, and its frame a sum of all bytes. */
function rowsIn(cache: CacheFolder, entry: string): Defined[] | null {
  const payload = cache.read(entry);
  return payload === null ? null : (JSON.parse(Buffer.from(payload).toString('utf8')) as Defined[]);
}
