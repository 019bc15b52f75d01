import { appendFile, writeFile } from 'node:fs/promises';
import type { WriteTable } from './write-table';

/** Characters that are written at once. */
const CHUNK = 1 << 20;

/** One object a line, columns in the order of the table. */
export const writeNdjson: WriteTable = async (file, { columns }, rows) => {
  const names = Object.keys(columns);
  let text = '';
  await writeFile(file, '');
  for (const row of rows) {
    text += `${JSON.stringify(Object.fromEntries(names.map(name => [name, row[name]])))}\n`;
    if (text.length < CHUNK) continue;
    await appendFile(file, text);
    text = '';
  }
  await appendFile(file, text);
};
