import * as z from 'zod';
import type { LineRecord } from '../line-record';
import { ai, HUMAN, UNKNOWN, type Who } from './claims';
import { Draft } from './draft';
import { list, readJson, shortText } from './read-json';
import { recordedPath } from './recorded-path';

const session = z.object({ model: z.object({ id: shortText }).nullish().catch(null) });

/** Version 2 calls its version otherwise than version 3. */
const noteSchema = z.union([
  z.object({ version: z.literal(3), session, files: list }),
  z.object({ schema_version: z.literal(2), session, files: list }),
]);

const fileSchema = z.object({ path: z.string(), lines: list });
const lineSchema = z.object({
  line_number: z.number(),
  source: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]),
});

/** Notes of whogitit: each line of each file by itself. Null where the content is none. */
export function readWhogitit(content: Buffer): LineRecord | null {
  const note = noteSchema.safeParse(readJson(content.toString('utf8'))).data;
  if (note === undefined) return null;
  const draft = new Draft();
  const agent = ai(null, note.session.model?.id);
  for (const entry of note.files) {
    const file = fileSchema.safeParse(entry).data;
    const path = recordedPath(file?.path);
    draft.see(path);
    for (const lines of path === null ? [] : (file?.lines ?? [])) {
      const line = lineSchema.safeParse(lines).data;
      const number = line?.line_number ?? 0;
      draft.claim(path, number, number, whoOf(line?.source, agent));
    }
  }
  return draft.record('whogitit', null);
}

/** What a person changed of an agent's line is of both; what was there before is not of this commit. */
function whoOf(source: string | undefined, agent: Who): Who {
  if (source === 'AI') return agent;
  return source === 'Human' ? HUMAN : UNKNOWN;
}
