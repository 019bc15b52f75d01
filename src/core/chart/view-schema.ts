import * as z from 'zod';
import { MEASURES, SPLITS, UNITS } from './view';

/** Years 0 and 10000: reports write years with four digits. */
const time = z.int().min(-62_167_219_200).max(253_402_300_799);

const text = z.string().max(4096);

export const onlySchema = z.strictObject({
  kind: z.enum(['class', 'agent', 'model', 'role', 'language', 'folder']),
  value: text.nullable(),
});

export const trendViewSchema = z
  .strictObject({
    measure: z.enum(MEASURES),
    by: z.enum(SPLITS),
    unit: z.enum(UNITS),
    from: time.nullable(),
    to: time.nullable(),
    whole: z.boolean(),
    hidden: z.array(text).max(200).readonly(),
    only: onlySchema.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from < to);
