import { readTraceNote } from './formats/agent-trace';
import { readAgentBlame } from './formats/agentblame';
import { readByline } from './formats/byline';
import type { Who } from './formats/claims';
import { readKiro, readKiroShare, readQwen } from './formats/counts';
import { type Elsewhere, gitAiKeys, readGitAi } from './formats/git-ai';
import { readEarlyGitAi } from './formats/git-ai-early';
import type { LineRecord, RecordedShare } from './line-record';

/** Sessions and people by key. */
export type Keyed = ReadonlyMap<string, Who>;

/** A tool that keeps notes of who wrote what. */
export interface Recorder {
  readonly id: string;
  /** For readers. */
  readonly name: string;
  /** Refs of its notes, as `git for-each-ref` takes them: `*` is any text without a slash. */
  readonly refs: readonly string[];
  /** Null where the content is none of its own: other tools may keep theirs under the same ref. */
  readonly read: (content: Buffer, elsewhere?: Elsewhere) => LineRecord | null;
  /** What one of its notes names by keys that others use without saying what they stand for. */
  readonly keys?: (content: Buffer) => Keyed;
  /** What it counts of whole commits, where it does. */
  readonly share?: (content: Buffer) => RecordedShare | null;
}

/** Where notes of a name lie: here, and as they were fetched from remotes. */
function notes(...names: string[]): string[] {
  const places = ['refs/notes/', 'refs/notes/remotes/*/', 'refs/notes/origin/', 'refs/remotes/*/notes/'];
  return names.flatMap(name => places.map(place => place + name));
}

/** Of several that share a ref, the first that knows the content speaks. */
export const RECORDERS: readonly Recorder[] = [
  {
    id: 'git-ai',
    name: 'git-ai',
    refs: [...notes('ai'), 'refs/notes/ai-remote/*', 'refs/notes/ai-s/*'],
    keys: gitAiKeys,
    read: (content, elsewhere) => readGitAi(content, 'git-ai', elsewhere) ?? readEarlyGitAi(content),
  },
  {
    id: 'exceeds-ink',
    name: 'Exceeds Ink',
    refs: notes('exceeds-ink'),
    keys: gitAiKeys,
    read: (content, elsewhere) => readGitAi(content, 'exceeds-ink', elsewhere),
  },
  {
    id: 'ai-attr',
    name: 'ai-attr',
    refs: notes('ai-attribution'),
    keys: gitAiKeys,
    read: (content, elsewhere) => readGitAi(content, 'ai-attr', elsewhere),
  },
  { id: 'qwen-code', name: 'Qwen Code', refs: notes('ai-attribution'), read: readQwen },
  {
    id: 'kiro-metrics',
    name: 'kiro-metrics',
    refs: notes('ai-attribution'),
    read: readKiro,
    share: readKiroShare,
  },
  { id: 'agentblame', name: 'Agent Blame', refs: notes('agentblame'), read: readAgentBlame },
  { id: 'byline', name: 'git-byline', refs: notes('byline'), read: readByline },
  { id: 'agent-trace', name: 'Agent Trace', refs: notes('agent-trace'), read: readTraceNote },
];

/** Every ref under which notes of recorders may lie, as patterns; none twice. */
export const NOTE_REFS: readonly string[] = [...new Set(RECORDERS.flatMap(({ refs }) => refs))];

/** Longer contents are none that a recorder wrote. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What a note says of lines. Null: the ref is no recorder's, or no format knows the content. Where some is unread, it may
 * be read with what other notes name (`keysOf`).
 */
export function readNote(ref: string, content: Buffer, elsewhere?: Elsewhere): LineRecord | null {
  return firstOf(ref, content, recorder => recorder.read(content, elsewhere));
}

/** The sessions and people that a note names by keys: what they stand for in all notes of its repository. */
export function keysOf(ref: string, content: Buffer): Keyed {
  return firstOf(ref, content, recorder => recorder.keys?.(content) ?? null) ?? new Map();
}

/** What a note counts of its commit as a whole. */
export function readShare(ref: string, content: Buffer): RecordedShare | null {
  return firstOf(ref, content, recorder => recorder.share?.(content) ?? null);
}

function firstOf<T>(ref: string, content: Buffer, read: (recorder: Recorder) => T | null): T | null {
  if (content.length > MOST_BYTES) return null;
  for (const recorder of RECORDERS) {
    const found = recorder.refs.some(pattern => isUnder(ref, pattern)) ? read(recorder) : null;
    if (found !== null) return found;
  }
  return null;
}

function isUnder(ref: string, pattern: string): boolean {
  const [refParts, parts] = [ref.split('/'), pattern.split('/')];
  return parts.length === refParts.length && parts.every((part, i) => part === '*' || part === refParts[i]);
}

/** Under these git-ai kept one blob a commit before it kept notes: the last part of the ref is the commit. */
export const BLOB_REFS: readonly string[] = ['refs/ai/authorship/*'];

/** What such a blob says of the commit that its ref names. */
export function readBlob(ref: string, content: Buffer): LineRecord | null {
  const commit = /^refs\/ai\/authorship\/([0-9a-f]{40}|[0-9a-f]{64})$/.exec(ref)?.[1];
  if (commit === undefined || content.length > MOST_BYTES) return null;
  const record = readGitAi(content, 'git-ai') ?? readEarlyGitAi(content);
  return record && { ...record, commit };
}

/** Files of the tree that hold traces, in whatever folder. */
export const TRACE_FILES = /(?:^|\/)\.agent-trace\/[^/]+\.jsonl$/;
