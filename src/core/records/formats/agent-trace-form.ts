import * as z from 'zod';
import { list, readJson, shortText } from './read-json';

const contributor = z.object({ type: shortText, model_id: shortText }).nullish().catch(null);

/** As specified, and with what writers leave out: a version of two numbers, no revision, no tool. */
const traceSchema = z.object({
  version: z.string().max(50),
  timestamp: shortText,
  vcs: z.object({ revision: shortText }).nullish().catch(null),
  tool: z.object({ name: shortText, version: shortText }).nullish().catch(null),
  files: list,
});

/** One line of a file for each record, as hooks write it that know of one edit at a time. */
const flatSchema = z.object({
  schema: z.string().startsWith('agent-trace'),
  file_path: z.string(),
  start_line: z.number(),
  end_line: z.number(),
  timestamp: shortText,
  model_id: shortText,
  contributor,
});

export const fileSchema = z.object({ path: z.string(), conversations: list });
export const conversationSchema = z.object({ contributor, ranges: list });
export const rangeSchema = z.object({ start_line: z.number(), end_line: z.number(), contributor });

export type Trace = z.infer<typeof traceSchema>;
export type FlatTrace = z.infer<typeof flatSchema>;
export type Contributor = z.infer<typeof contributor>;

/** A record in either form; null: what stands there is none. */
export type AnyTrace = { readonly full: Trace } | { readonly flat: FlatTrace } | null;

/** The records of a text, one a line; one alone may be spread over several. Empty where there is none at all. */
export function traces(content: Buffer): AnyTrace[] {
  const text = content.toString('utf8');
  const whole = readJson(text);
  const values = whole === undefined ? lines(text) : Array.isArray(whole) ? whole : [whole];
  const found = values.map(traceOf);
  return found.some(trace => trace !== null) ? found : [];
}

function lines(text: string): unknown[] {
  return (
    text
      .split('\n')
      .filter(line => line.trim() !== '')
      // Text that cannot be an object is not worth the error.
      .map(line => (line.trimStart().startsWith('{') ? readJson(line) : null))
  );
}

function traceOf(value: unknown): AnyTrace {
  if (typeof value !== 'object') return null;
  const full = traceSchema.safeParse(value).data;
  if (full) return { full };
  const flat = flatSchema.safeParse(value).data;
  return flat ? { flat } : null;
}
