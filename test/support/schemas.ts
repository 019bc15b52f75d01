/** Writes the published JSON Schemas anew: npm run schemas */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { reportSchema } from '../../src/core/report';
import { overrideSchema } from '../../src/core/rule';

/** File in `media` → its text, as the code has it now. */
export function publishedSchemas(): Record<string, string> {
  const text = (schema: z.ZodType, title: string) =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
  return {
    'report.schema.json': text(reportSchema, 'Writes Itself: report'),
    'override.schema.json': text(overrideSchema, 'Writes Itself: .writes-itself.json'),
  };
}

if (process.argv[1]?.endsWith('schemas.ts'))
  for (const [name, text] of Object.entries(publishedSchemas()))
    writeFileSync(join(import.meta.dirname, '..', '..', 'media', name), text);
