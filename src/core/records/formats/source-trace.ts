import * as z from 'zod';
import type { LineRecord } from '../line-record';
import { ai, HUMAN, type Who } from './claims';
import { Draft } from './draft';
import { entries, list, readJson } from './read-json';
import { recordedPath } from './recorded-path';

const noteSchema = z.object({ v: z.literal(1), f: entries });
const entrySchema = z.object({ s: z.string().max(500), l: list });

/** Notes of SourceTrace: by file, whoever wrote, and the lines, `[1, "5-9"]`. Null where the content is none. */
export function readSourceTrace(content: Buffer): LineRecord | null {
  const note = noteSchema.safeParse(readJson(content.toString('utf8'))).data;
  if (note === undefined) return null;
  const draft = new Draft();
  for (const [name, file] of Object.entries(note.f)) {
    const path = recordedPath(name);
    draft.see(path);
    for (const entry of list.safeParse(file).data ?? [null]) claimAll(draft, path, entry);
  }
  return draft.record('source-trace', null);
}

function claimAll(draft: Draft, path: string | null, entry: unknown): void {
  const written = entrySchema.safeParse(entry).data;
  const who = whoOf(written?.s ?? '');
  if (written === undefined || who === null) {
    draft.skip();
    return;
  }
  for (const lines of written.l) {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(String(lines)) ?? [];
    draft.claim(path, Number(first), Number(last), who);
  }
}

/** `agent|cursor(claude-3-7-sonnet-20250219)`, or the operator. */
function whoOf(source: string): Who | null {
  if (source === 'operator') return HUMAN;
  const [, tool, model] = /^agent\|([^()]*)(?:\(([^()]*)\))?$/.exec(source) ?? [];
  return tool === undefined ? null : ai(tool, model);
}
