import * as z from 'zod';
import { ai, HUMAN, type Who } from './claims';
import { entries, readJson, shortText } from './read-json';

/** What the second half of a note says of the keys in the first. */
export interface Keys {
  readonly version: string | null;
  /** Those that it names, each for a session or a person: they mean the same in every note of a repository. */
  readonly named: ReadonlyMap<string, Who>;
  /** Null where a key stands for nothing. */
  readonly whose: (key: string) => Who | null;
}

const some = entries.nullish().catch(null);

const metadataSchema = z.object({
  schema_version: z.string().startsWith('authorship/'),
  git_ai_version: shortText,
  tool_version: shortText,
  prompts: some,
  sessions: some,
  humans: some,
});

const sessionSchema = z.object({ agent_id: z.object({ tool: shortText, model: shortText }) });

/** Longer ones hold whole conversations: what is needed of them is looked for without reading them. */
const MOST_READ = 64 * 1024;
const CLOSING = 0x7d;

/** `json`: in UTF-8. */
export function readKeys(json: Buffer): Keys | null {
  if (json.length > MOST_READ) return searchKeys(json, json.lastIndexOf(CLOSING) >= json.length - 2);
  const read = readJson(json.toString('utf8'));
  return read === undefined ? searchKeys(json, false) : keysOf(read);
}

function keysOf(json: unknown): Keys | null {
  const metadata = metadataSchema.safeParse(json).data;
  if (metadata === undefined) return null;
  const { git_ai_version, tool_version, prompts, sessions, humans } = metadata;
  const whose = new Map<string, Who>();
  for (const [key, entry] of Object.entries({ ...prompts, ...sessions })) {
    const session = sessionSchema.safeParse(entry).data;
    if (session) whose.set(key, ai(session.agent_id.tool, session.agent_id.model));
  }
  for (const key of Object.keys(humans ?? {})) whose.set(key, HUMAN);
  const version = git_ai_version ?? tool_version?.replace(/^[\w-]+\//, '') ?? null;
  return { version, named: whose, whose: key => whose.get(sessionOf(key)) ?? null };
}

/** `session::trace`: each edit is a trace of its session. */
export function sessionOf(key: string): string {
  return key.split('::', 1)[0]!;
}

const SCHEMA = /"schema_version"\s*:\s*"authorship\//;
const VERSION = /"git_ai_version"\s*:\s*"([^"\\]{1,200})"/;
const AGENT_ID = '"agent_id"';
/** How far around it a session's key and its agent stand. */
const NEAR = { before: 120, behind: 2000 };
const KEY = /"([\w:-]{1,80})"\s*:\s*\{\s*$/;
const AGENT = /^\s*:\s*\{([^{}]*)\}/;
const TOOL = /"tool"\s*:\s*"([^"\\]{0,200})"/;
const MODEL = /"model"\s*:\s*"([^"\\]{0,200})"/;
/** What stands before and behind all sessions: there the versions are. */
const EDGE = 16 * 1024;

/**
 * The same of JSON that is too long, or damaged. A quote within a text has a backslash before it, so that none of these
 * patterns matches there. Where the end is missing, a key that is not found still has the form of its kind: no line is lost.
 */
function searchKeys(json: Buffer, isWhole: boolean): Keys | null {
  const edges =
    json.toString('latin1', 0, EDGE) + json.toString('latin1', Math.max(EDGE, json.length - EDGE));
  if (!SCHEMA.test(edges)) return null;
  const whose = new Map<string, Who>();
  for (let at = json.indexOf(AGENT_ID); at >= 0; at = json.indexOf(AGENT_ID, at + 1)) {
    const [, key] = KEY.exec(json.toString('latin1', Math.max(0, at - NEAR.before), at)) ?? [];
    const behind = at + AGENT_ID.length;
    const [, id] = AGENT.exec(json.toString('latin1', behind, behind + NEAR.behind)) ?? [];
    if (key !== undefined && id !== undefined) whose.set(key, ai(TOOL.exec(id)?.[1], MODEL.exec(id)?.[1]));
  }
  const otherwise = isWhole ? () => null : byForm;
  return {
    version: VERSION.exec(edges)?.[1] ?? null,
    named: whose,
    whose: key => whose.get(sessionOf(key)) ?? otherwise(key),
  };
}

const AI_KEY = /^(?:s_[0-9a-f]{14}(?:::t_[0-9a-f]{14})?|[0-9a-f]{16}|[0-9a-f]{7})$/;
const HUMAN_KEY = /^h_[0-9a-f]{14}$/;

function byForm(key: string): Who | null {
  if (HUMAN_KEY.test(key)) return HUMAN;
  return AI_KEY.test(key) ? ai(null, null) : null;
}
