/** Writes the published JSON Schemas, and the tools that package.json declares, anew: npm run schemas */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { tablesMarkdown } from '../../src/core/dataset';
import { definitionsSchema, reportSchema } from '../../src/core/report';
import { overrideSchema } from '../../src/core/rule';
import { TOOLS } from '../../src/core/tools';
import { toolDeclaration } from '../../src/vscode/tool-declarations';

const root = join(import.meta.dirname, '..', '..');

/** File in `media` → its text, as the code has it now. */
export function publishedSchemas(): Record<string, string> {
  const text = (schema: z.ZodType, title: string) =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
  return {
    'report.schema.json': text(reportSchema, 'Writes Itself: report'),
    'definitions.schema.json': text(definitionsSchema, 'Writes Itself: definitions'),
    'override.schema.json': text(overrideSchema, 'Writes Itself: .writes-itself.json'),
  };
}

const TABLES_BEGIN = '<!-- The tables: npm run schemas -->\n';

/** docs/dataset.md, with the tables as the code has them now. */
export function withTables(text: string): string {
  const at = text.indexOf(TABLES_BEGIN);
  if (at < 0) throw new Error('docs/dataset.md says nowhere where its tables begin.');
  return `${text.slice(0, at) + TABLES_BEGIN}\n${tablesMarkdown()}`;
}

/** package.json, with the tools as the code has them now. */
function withTools(manifest: string): string {
  const all = JSON.parse(manifest) as { contributes: Record<string, unknown> };
  // What was there before keeps its place.
  all.contributes.languageModelTools = TOOLS.map(toolDeclaration);
  return `${JSON.stringify(all, null, 2)}\n`;
}

if (process.argv[1]?.endsWith('schemas.ts')) {
  for (const [name, text] of Object.entries(publishedSchemas()))
    writeFileSync(join(root, 'media', name), text);
  const dataset = join(root, 'docs', 'dataset.md');
  writeFileSync(dataset, withTables(readFileSync(dataset, 'utf8')));
  const manifest = join(root, 'package.json');
  writeFileSync(manifest, withTools(readFileSync(manifest, 'utf8')));
}
