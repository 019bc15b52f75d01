import { createHash } from 'node:crypto';
import * as z from 'zod';
import { countsSchema } from '../report';
import { FORM_IDS, type FormId } from './form-ids';
import type { Range, Tip, Told } from './told';

const oid = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tip = z.object({ ref: z.string(), tip: oid });
/** Many refs are told by their digest: whoever counts again takes those of the clone. */
const tips = z.union([z.array(tip), z.object({ count: z.int().min(1), sha256 })]);
const range = z.object({ from: z.object({ name: z.string(), commit: oid }).nullable(), to: z.string() });

/** Raised when a field changes its meaning. */
export const DISCLOSURE_VERSION = 1;

/** What every disclosure holds for programs: what it is about, the figures, and all that it takes to count again. */
export const recordSchema = z.object({
  version: z.literal(DISCLOSURE_VERSION),
  form: z.enum(FORM_IDS),
  repository: z.string(),
  commit: oid,
  rule: z.object({ id: z.string(), hash: sha256 }),
  program: z.object({ name: z.string(), version: z.string() }),
  range: range.nullable(),
  release: range.nullable(),
  lines: countsSchema,
  records: tips,
  branches: tips,
});

export type DisclosureRecord = z.infer<typeof recordSchema>;

const MOST_TIPS = 12;

export function recordOf(told: Told, form: FormId): DisclosureRecord {
  const { repository, commit, rule, program, lines, heeded, release } = told;
  return {
    version: DISCLOSURE_VERSION,
    form,
    repository,
    commit,
    rule: { ...rule },
    program: { ...program },
    range: rangeOf(told.range),
    release: rangeOf(release),
    lines: { ...lines },
    records: tipsIn(heeded.records),
    branches: tipsIn(heeded.branches),
  };
}

function rangeOf(told: Range | null): DisclosureRecord['range'] {
  return told && { from: told.from && { ...told.from }, to: told.to };
}

function tipsIn(all: readonly Tip[]): DisclosureRecord['records'] {
  if (all.length <= MOST_TIPS) return all.map(({ ref, tip: at }) => ({ ref, tip: at }));
  const hash = createHash('sha256').update(all.map(({ ref, tip: at }) => `${at} ${ref}\n`).join(''));
  return { count: all.length, sha256: hash.digest('hex') };
}

/**
 * A record as one line of JSON that may stand in a comment of Markdown, HTML or TOML: of printable ASCII, with nothing
 * that could end the comment.
 */
export function recordText(record: DisclosureRecord): string {
  return JSON.stringify(record).replace(/[^ -~]|[<>&]|-(?=-)/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Names a record among all others. */
export function recordDigest(record: DisclosureRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex');
}
