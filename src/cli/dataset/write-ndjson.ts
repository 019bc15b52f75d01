import { appendFileSync, writeFileSync } from 'node:fs';
import type { WriteTable } from './write-table';

/** Characters that are written at once. */
const CHUNK = 1 << 20;

/** One object a line, columns in the order of the table. */
export const writeNdjson: WriteTable = (file, { columns }, rows) => {
  const names = Object.keys(columns);
  let text = '';
  writeFileSync(file, '');
  for (const row of rows) {
    text += `${JSON.stringify(Object.fromEntries(names.map(name => [name, row[name]])))}\n`;
    if (text.length < CHUNK) continue;
    appendFileSync(file, text);
    text = '';
  }
  appendFileSync(file, text);
};
