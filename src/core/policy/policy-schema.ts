import * as z from 'zod';
import { VALUE_SHAPES } from './value-shapes';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** A trailer's key. Case does not matter in what is looked for. */
const key = z.string().regex(/^[A-Z][A-Za-z]*(-[A-Za-z]+)*$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day, or the month or year that is all that is known. */
const time = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const sentence = z.string().min(1);

/** A trailer, and how its value is written. */
const form = z.strictObject({ key, value: z.enum(VALUE_SHAPES.map(shape => shape.id)) });

/** Of commits that declare AI, merges left out: one of these forms. */
const demand = z.strictObject({
  /** What is only asked for (`should`) breaks nothing. A source that does not say how binding it is, asks. */
  level: z.enum(['must', 'should']),
  /** `once`: and no second one with such a key. */
  times: z.enum(['some', 'once']),
  anyOf: z.array(form).min(1),
});

const forbidden = z.discriminatedUnion('what', [
  /** Any commit that says that AI had a part. */
  z.strictObject({ what: z.literal('ai') }),
  /** A trailer with one of these keys that names an AI. */
  z.strictObject({ what: z.literal('trailer'), keys: z.array(key).min(1) }),
  /** Any trailer that names an AI, but for those demanded. */
  z.strictObject({ what: z.literal('other-trailer') }),
  /** Any mark of AI in the message, but for the trailers demanded. */
  z.strictObject({ what: z.literal('mention') }),
  /** A link to a conversation with an AI, or the name of one. */
  z.strictObject({ what: z.literal('conversation') }),
]);

export const policySchema = z.strictObject({
  id,
  /** Rows of one project follow each other in time; its name stands for the adopted ones together. */
  project: id,
  title: z.string(),
  status: z.enum(['adopted', 'proposed']),
  demands: z.array(demand),
  forbids: z.array(forbidden),
  /** Null: the source does not say. */
  agentMaySignOff: z.boolean().nullable(),
  agentMayAuthor: z.boolean().nullable(),
  /** Where the policy wants to be told of AI: `none` where it names no place. */
  places: z.array(z.enum(['commit', 'pr', 'label', 'none'])).min(1),
  /** What no clone can answer; each goes on behind "Not checkable from a clone:". */
  elsewhere: z.array(sentence),
  /** First and last day, both included, UTC; null: not known, or no end. */
  since: time.nullable(),
  until: time.nullable(),
  source: z.url(),
  checkedOn: day,
  /** A: read in the source itself. B: in a dated second source. C: an excerpt, or somebody's word. */
  confidence: z.enum(['A', 'B', 'C']),
  note: sentence.optional(),
});

export const policiesSchema = z.strictObject({ policies: z.array(policySchema) });

export type Policy = z.infer<typeof policySchema>;
export type Demand = Policy['demands'][number];
export type Forbidden = Policy['forbids'][number];
export type Form = Demand['anyOf'][number];
