import * as z from 'zod';
import { MEASURES, SPLITS, UNITS } from './view';

/** Years 0 and 10000: reports write years with four digits. */
const time = z.int().min(-62_167_219_200).max(253_402_300_799);

export const trendViewSchema = z
  .strictObject({
    measure: z.enum(MEASURES),
    by: z.enum(SPLITS),
    unit: z.enum(UNITS),
    from: time.nullable(),
    to: time.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from < to);
