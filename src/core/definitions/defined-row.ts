import type { RepositoryPlace } from '../git';
import type { Defined } from '../report';
import type { Rule } from '../rule';
import {
  type Counted,
  type Definition,
  type Ground,
  type RefusedDefinition,
  switchesAfter,
  UNITS,
} from './definition';
import type { Amount, Facts } from './facts/facts';
import { measure } from './measure';
import { partsOf } from './parts-of';
import { LACKING } from './rows';

/** What all rows of one answer have in common. */
export type Common = Pick<Defined, 'commit' | 'since' | 'reasons' | 'rule' | 'generatedBy'>;

export function commonOf(
  { place, rule }: { readonly place: RepositoryPlace; readonly rule: Rule },
  { reasons }: Facts,
  { since, generatedBy }: Pick<Defined, 'since' | 'generatedBy'>,
): Common {
  const { id, hash } = rule.identity;
  return { commit: place.head, since, reasons: [...reasons], rule: { id, hash }, generatedBy };
}

/** The row of a definition of which there may be a figure. */
export async function definedRow(
  definition: Definition,
  ground: Ground,
): Promise<Omit<Defined, keyof Common>> {
  const { id, name, source, differs, unknownAs, steps } = definition;
  const { facts } = ground;
  const switches = switchesAfter(steps);
  const counted = await countedBy(definition, ground);
  const amount = 'amount' in counted ? counted.amount : NOTHING;
  const isCut = facts.isCutShort && amount.counted === null;
  const unit = UNITS[switches.unit];
  return {
    ...{ id, name, source, status: differs === null ? 'exact' : 'variant', differs },
    unit: unit.one,
    ...partsOf(definition),
    ...figureOf(amount),
    unknown: amount.unknown,
    unknownAs,
    between: amount.between ?? null,
    lacking: counted.lacking ?? (isCut ? LACKING.cut : null),
    steps: steps.map(({ says }, i) => ({ says, ...figureOf(afterStep(definition, i, amount, facts)) })),
  };
}

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

/** The row of one that is refused. */
export function refusedRow({
  id,
  name,
  source,
  unit,
  refused,
}: RefusedDefinition): Omit<Defined, keyof Common> {
  const nothing = { ai: null, counted: null, share: null, unknown: null, unknownAs: null };
  const words = { numerator: null, denominator: null, between: null, lacking: null, steps: [] };
  return { id, name, source, status: 'refused', differs: refused, unit, ...nothing, ...words };
}
