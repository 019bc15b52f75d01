import * as z from 'zod';
import { DATASET_FORMATS, FAILURES } from '../../core/dataset';
import { RULE_IDS } from '../../core/rule';

/** What a process is told to do: one repository. */
export const jobSchema = z.object({
  /** The folder to analyse, and where what its work trees share must lie. */
  path: z.string(),
  commonDir: z.string(),
  label: z.string(),
  rule: z.enum(RULE_IDS),
  format: z.enum(DATASET_FORMATS),
  cache: z.string().nullable(),
  /** Hex. */
  peopleKey: z.string(),
  /** Of the rows that are there; null where there are none. */
  known: z.string().nullable(),
  /** Where the rows are written, and what goes when the process does. */
  staged: z.string(),
  temporary: z.string(),
  lanes: z.int(),
  /** Bytes that it may hold. */
  memory: z.number(),
  generatedBy: z.object({ name: z.string(), version: z.string() }),
  build: z.string(),
});
export type DatasetJob = z.infer<typeof jobSchema>;

const used = { cpu: z.int().nullable(), memory: z.int() };

/** What it says; the last one ends it. */
export const sayingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number(), commits: z.int() }),
  z.object({ kind: z.literal('unchanged'), fingerprint: z.string() }),
  z.object({
    kind: z.literal('done'),
    fingerprint: z.string(),
    settled: z.boolean(),
    name: z.string(),
    head: z.string(),
    history: z.int(),
    ...used,
  }),
  z.object({ kind: z.literal('failed'), reason: z.enum(FAILURES), message: z.string(), ...used }),
]);
export type Saying = z.infer<typeof sayingSchema>;
