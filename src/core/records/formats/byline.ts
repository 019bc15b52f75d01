import * as z from 'zod';
import type { LineRecord } from '../line-record';
import { ai, HUMAN, UNKNOWN, type Who } from './claims';
import { Draft } from './draft';
import { entries, list, readJson, shortText } from './read-json';
import { recordedPath } from './recorded-path';

/** Later versions may mean something else by the same words: its own readers refuse them, too. */
const noteSchema = z.object({ version: z.union([z.literal(1), z.literal(2), z.literal(3)]), files: entries });
const fileSchema = z.object({ blob: z.string(), ranges: list });
const rangeSchema = z.object({
  start: z.number(),
  end: z.number(),
  author: z.enum(['ai', 'human', 'human-override', 'untracked']),
  agent: shortText,
  model: shortText,
});

/** Notes of git-byline: every line of each file that a commit touches, whoever wrote it. Null where the content is none. */
export function readByline(content: Buffer): LineRecord | null {
  const note = noteSchema.safeParse(readJson(content.toString('utf8'))).data;
  if (note === undefined) return null;
  const files = Object.entries(note.files).map(([path, file]) => ({
    path,
    read: fileSchema.safeParse(file).data,
  }));
  // Others, too, write a version and files by name: a note of which nothing fits is not one of these.
  if (files.length > 0 && files.every(({ read }) => read === undefined)) return null;
  const draft = new Draft();
  for (const { path, read } of files) {
    const known = recordedPath(path);
    draft.see(known);
    if (read === undefined) draft.skip();
    for (const entry of read?.ranges ?? []) {
      const range = rangeSchema.safeParse(entry).data;
      draft.claim(known, range?.start ?? 0, range?.end ?? 0, range ? whoOf(range) : UNKNOWN);
    }
  }
  return draft.record('byline', null);
}

/** What a person wrote over an agent's lines names the agent that it replaced. */
function whoOf({ author, agent, model }: z.infer<typeof rangeSchema>): Who {
  if (author === 'ai') return ai(agent, model);
  return author === 'untracked' ? UNKNOWN : HUMAN;
}
