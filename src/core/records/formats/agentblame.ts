import * as z from 'zod';
import type { LineRecord } from '../line-record';
import { ai, HUMAN } from './claims';
import { Draft } from './draft';
import { entries, list, readJson, shortText } from './read-json';
import { recordedPath } from './recorded-path';

const noteSchema = z.union([
  z.object({ version: z.union([z.literal(1), z.literal(2)]), attributions: list }),
  z.object({ version: z.literal(3), sessions: entries, files: entries }),
]);

const line = z.number().optional();

/** Version 1 joins words with underscores, version 2 does not. */
const attributionSchema = z.object({
  path: z.string(),
  start_line: line,
  startLine: line,
  end_line: line,
  endLine: line,
  category: z.literal('ai_generated'),
  provider: shortText,
  model: shortText,
});

const sessionSchema = z.object({ agent: shortText, model: shortText });
const fileSchema = z.object({ aiRanges: list.catch([]), humanRanges: list.catch([]) });
const rangeSchema = z.object({ sessionId: shortText, startLine: z.number(), endLine: z.number() });

/** Notes of Agent Blame in its three versions; null where the content is none. */
export function readAgentBlame(content: Buffer): LineRecord | null {
  const note = noteSchema.safeParse(readJson(content.toString('utf8'))).data;
  if (note === undefined) return null;
  const draft = new Draft();
  if ('attributions' in note) claimAttributions(draft, note.attributions);
  else for (const [path, file] of Object.entries(note.files)) claimFile(draft, path, file, note.sessions);
  return draft.record('agentblame', null);
}

function claimAttributions(draft: Draft, attributions: readonly unknown[]): void {
  for (const entry of attributions) {
    const read = attributionSchema.safeParse(entry).data;
    if (read === undefined) {
      draft.skip();
      continue;
    }
    const [first, last] = [read.start_line ?? read.startLine ?? 0, read.end_line ?? read.endLine ?? 0];
    draft.claim(recordedPath(read.path), first, last, ai(read.provider, read.model));
  }
}

/** A session that is not named is still one of an AI. */
function claimFile(
  draft: Draft,
  name: string,
  file: unknown,
  sessions: Readonly<Record<string, unknown>>,
): void {
  const path = recordedPath(name);
  draft.see(path);
  const read = fileSchema.safeParse(file).data;
  if (read === undefined) draft.skip();
  for (const [ranges, isAi] of [
    [read?.humanRanges ?? [], false] as const,
    [read?.aiRanges ?? [], true] as const,
  ])
    for (const entry of ranges) {
      const range = rangeSchema.safeParse(entry).data;
      const key = range?.sessionId ?? '';
      const session = sessionSchema.safeParse(Object.hasOwn(sessions, key) ? sessions[key] : null).data;
      const who = isAi ? ai(session?.agent, session?.model) : HUMAN;
      draft.claim(path, range?.startLine ?? 0, range?.endLine ?? 0, who);
    }
}
