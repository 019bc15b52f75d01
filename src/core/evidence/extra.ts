import { type ExtraSign, extraSignSchema } from './schema';
import type { Sign } from './sign';

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
  return {
    id: row.id,
    agent: row.agent,
    where: row.where,
    gives: row.gives,
    autonomy: row.gives === 'agent' ? 3 : row.gives === 'automation' ? 0 : 2,
    rests: 'words',
    certainty: 'documented',
    example: row.text,
    source: [],
    match: text => (text.toLowerCase().includes(wanted) ? { text: row.text, capture: null } : null),
    hasKey: name => key === undefined || name.toLowerCase() === key,
    since: null,
    until: null,
    model: row.model === undefined ? 'name' : null,
    fixedModel: row.model ?? null,
  };
}
