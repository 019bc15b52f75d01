import * as z from 'zod';
import { recordedAgent } from '../../evidence';
import type { LineRecord, RecordedShare } from '../line-record';
import { Draft } from './draft';
import { entries, list, readJson } from './read-json';
import { recordedPath } from './recorded-path';

const qwenSchema = z.object({
  generator: z.string().max(200),
  files: entries,
  summary: z.looseObject({ totalFilesTouched: z.number() }),
});

/**
 * Notes of Qwen Code count the characters of each file that were its own. Characters are no lines: the record holds the
 * files and no ranges, so that none of their lines is anybody's, and the file is still known to have been seen.
 */
export function readQwen(content: Buffer): LineRecord | null {
  const note = qwenSchema.safeParse(readJson(content.toString('utf8'))).data;
  if (note === undefined) return null;
  const draft = new Draft();
  for (const path of Object.keys(note.files)) draft.see(recordedPath(path));
  return draft.record('qwen-code', null);
}

const count = z.number().int().nonnegative();
const kiroSchema = z.object({
  attribution_state: z.string().max(200),
  ai_lines: count.nullish(),
  human_lines: count.nullish(),
  total_lines: count.nullish(),
  ai_files: list.nullish(),
  human_files: list.nullish(),
});

function readKiroNote(content: Buffer): z.infer<typeof kiroSchema> | null {
  return kiroSchema.safeParse(readJson(content.toString('utf8'))).data ?? null;
}

/** Notes of kiro-metrics count lines of the whole commit, and name files: no line is anybody's. */
export function readKiro(content: Buffer): LineRecord | null {
  const note = readKiroNote(content);
  if (note === null) return null;
  const draft = new Draft();
  for (const path of [...(note.ai_files ?? []), ...(note.human_files ?? [])]) draft.see(recordedPath(path));
  return draft.record('kiro-metrics', null);
}

/** Only what it measured: where it could not watch, all lines would be a person's. */
export function readKiroShare(content: Buffer): RecordedShare | null {
  const note = readKiroNote(content);
  if (note?.attribution_state !== 'measured') return null;
  const { ai_lines: agentLines, human_lines: humanLines, total_lines: total } = note;
  if (typeof agentLines !== 'number' || typeof humanLines !== 'number') return null;
  const agent = agentLines > 0 ? recordedAgent('kiro') : null;
  return { recorder: 'kiro-metrics', agentLines, humanLines, total: total ?? agentLines + humanLines, agent };
}
