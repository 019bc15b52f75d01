import * as z from 'zod';
import { CLASS_GROUPS, CLASSES, ROLES } from '../model';
import { LOOP_SPLITS, MEASURES, SPLITS, UNITS } from './view';

/** Years 0 and 10000: reports write years with four digits. */
const time = z.int().min(-62_167_219_200).max(253_402_300_799);

const text = z.string().max(4096);

/** A class and a role are of ours, all else is named by a repository. */
export const onlySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('class'), value: z.enum([...CLASSES, ...CLASS_GROUPS]) }),
  z.strictObject({ kind: z.literal('role'), value: z.enum(ROLES) }),
  z.strictObject({ kind: z.enum(['agent', 'model', 'language', 'folder']), value: text.nullable() }),
]);

export const trendViewSchema = z
  .strictObject({
    measure: z.enum(MEASURES),
    by: z.enum([...SPLITS, ...LOOP_SPLITS]),
    unit: z.enum(UNITS),
    from: time.nullable(),
    to: time.nullable(),
    whole: z.boolean(),
    hidden: z.array(text).max(200).readonly(),
    only: onlySchema.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from < to);
