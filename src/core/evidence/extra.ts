import * as z from 'zod';
import type { Sign } from './sign';

const plain = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must not hold control characters');

/** A sign from a repository's own file: hostile input, therefore literal text and never a pattern. */
export const extraSignSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'must be lower-case letters, digits, dots and dashes'),
  agent: plain(80),
  where: z.enum(['author', 'coauthor', 'trailer', 'subject', 'body']),
  key: z
    .string()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9 -]{0,62}[A-Za-z0-9])?$/, 'must be a trailer key, which may hold blanks')
    .optional(),
  text: plain(200),
  gives: z.enum(['agent', 'pair', 'assist', 'automation']),
  model: plain(100).optional(),
});

export type ExtraSign = z.infer<typeof extraSignSchema>;

/** The row as the schema leaves it; an Error that names it where it is not usable. */
export function checkExtra(row: ExtraSign, at: number): ExtraSign {
  const result = extraSignSchema.safeParse(row);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
  throw new Error(
    `extra sign ${nameOf(row, at)} is not usable${field}: ${issue?.message ?? 'unknown reason'}`,
  );
}

function nameOf(row: unknown, at: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? `"${id.slice(0, 80)}"` : `number ${at + 1}`;
}

/** Literal, and case-insensitive as the built-in rows are. Rests on words: an override proves no date wrong. */
export function compileExtra(row: ExtraSign): Sign {
  const wanted = row.text.toLowerCase();
  const key = row.key?.toLowerCase();
  // A key with blanks is what a form asks, not what git takes for a trailer.
  const isAsked = row.where === 'trailer' && key?.includes(' ') === true;
  return {
    id: row.id,
    agent: row.agent,
    where: isAsked ? 'statement' : row.where,
    gives: row.gives,
    autonomy: row.gives === 'agent' ? 3 : row.gives === 'automation' ? 0 : 2,
    rests: 'words',
    certainty: 'documented',
    match: text => (text.toLowerCase().includes(wanted) ? { text: row.text, capture: null } : null),
    hasKey: name => key === undefined || name.toLowerCase() === key,
    since: null,
    until: null,
    model: row.model === undefined ? 'name' : null,
    fixedModel: row.model ?? null,
  };
}
