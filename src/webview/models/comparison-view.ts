import * as z from 'zod';
import { AXES } from './comparison-lines';

/** What the reader has set up on the page; what other versions wrote and does not fit is as at first. */
const viewSchema = z.object({ axis: z.enum(AXES).catch('date') });
export type CompareView = z.infer<typeof viewSchema>;

const savedSchema = z.object({ view: viewSchema });

export function restoreView(saved: unknown): CompareView {
  return savedSchema.safeParse(saved).data?.view ?? viewSchema.parse({});
}
