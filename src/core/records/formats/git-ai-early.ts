import * as z from 'zod';
import { recordedAgent, recordedModel } from '../../evidence';
import type { LineRecord } from '../line-record';
import { ai, UNKNOWN, type Who } from './claims';
import { Draft } from './draft';
import { entries, list, readJson, shortText } from './read-json';
import { recordedPath } from './recorded-path';

const logSchema = z.object({
  schema_version: z.string().startsWith('authorship/').optional(),
  files: entries,
  prompts: entries.nullish().catch(null),
});

/** 0.0.1: `{ "authors": [{ "author": "Claude", "lines": [22, [8, 34]], "agent_metadata": null }] }`. */
const fileSchema = z.object({ authors: list });
const authorSchema = z.object({ author: z.string().max(500), lines: list, agent_metadata: z.unknown() });

/** 2.0.0, of some days of September 2025: `[[[1, 4], 7], "author's key", "session", 0]`. */
const entrySchema = z.tuple([list, z.string()], z.unknown());
const sessionSchema = z.object({ agent_id: z.object({ tool: shortText, model: shortText }) });

const linesSchema = z.union([z.number(), z.tuple([z.number(), z.number()])]);

/** What git-ai wrote before its notes were text: JSON, at first in blobs under `refs/ai/authorship`. */
export function readEarlyGitAi(content: Buffer): LineRecord | null {
  const log = logSchema.safeParse(readJson(content.toString('utf8'))).data;
  if (log === undefined || !isNamed(log)) return null;
  const draft = new Draft();
  for (const [name, file] of Object.entries(log.files)) {
    const path = recordedPath(name);
    draft.see(path);
    const authors = fileSchema.safeParse(file).data?.authors;
    for (const entry of authors ?? list.safeParse(file).data ?? [])
      claimAll(draft, path, authors ? authorOf(entry) : sessionOf(entry, log.prompts ?? {}));
  }
  return draft.record('git-ai', null);
}

/** The first ones name no version: their files have authors, and those of no other recorder do. */
function isNamed({ schema_version, files }: z.infer<typeof logSchema>): boolean {
  return (
    schema_version !== undefined || Object.values(files).some(file => fileSchema.safeParse(file).success)
  );
}

interface Written {
  readonly lines: readonly unknown[];
  readonly who: Who;
}

function claimAll(draft: Draft, path: string | null, written: Written | null): void {
  if (written === null) {
    draft.skip();
    return;
  }
  for (const lines of written.lines) {
    const read = linesSchema.safeParse(lines).data;
    const [first, last] = typeof read === 'number' ? [read, read] : (read ?? [0, 0]);
    draft.claim(path, first, last, written.who);
  }
}

/** A person is whoever committed, and was taken to have written what no agent had: nobody saw it. */
function authorOf(entry: unknown): Written | null {
  const author = authorSchema.safeParse(entry).data;
  if (author === undefined) return null;
  const agent = recordedAgent(author.author);
  const model = recordedModel(author.author);
  const isAi = agent !== null || model !== null || (author.agent_metadata ?? null) !== null;
  return { lines: author.lines, who: isAi ? { writer: 'ai', agent, model } : UNKNOWN };
}

function sessionOf(entry: unknown, prompts: Readonly<Record<string, unknown>>): Written | null {
  const [lines, , key] = entrySchema.safeParse(entry).data ?? [];
  if (lines === undefined) return null;
  if (typeof key !== 'string') return { lines, who: UNKNOWN };
  const session = Object.hasOwn(prompts, key) ? sessionSchema.safeParse(prompts[key]).data : undefined;
  return session ? { lines, who: ai(session.agent_id.tool, session.agent_id.model) } : null;
}
