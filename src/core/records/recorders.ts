import { readTraceNote } from './formats/agent-trace';
import { readAgentBlame } from './formats/agentblame';
import { readByline } from './formats/byline';
import type { Who } from './formats/claims';
import { readKiro, readKiroShare, readQwen } from './formats/counts';
import { type Elsewhere, gitAiKeys, readGitAi } from './formats/git-ai';
import { readEarlyGitAi } from './formats/git-ai-early';
import { readSourceTrace } from './formats/source-trace';
import { readWhogitit } from './formats/whogitit';
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
  { id: 'whogitit', name: 'whogitit', refs: notes('whogitit'), read: readWhogitit },
  {
    id: 'source-trace',
    name: 'SourceTrace',
    refs: notes('srctrace/attribution'),
    read: readSourceTrace,
  },
  { id: 'agent-trace', name: 'Agent Trace', refs: notes('agent-trace'), read: readTraceNote },
];

/** Every ref under which notes of recorders may lie, as patterns; none twice. */
export const NOTE_REFS: readonly string[] = [...new Set(RECORDERS.flatMap(({ refs }) => refs))];

/** Under these git-ai kept one blob a commit before it kept notes: the last part of the ref is the commit. */
export const BLOB_REFS: readonly string[] = ['refs/ai/authorship/*'];

/** Files of the tree that hold traces, in whatever folder. */
export const TRACE_FILES = /(?:^|\/)\.agent-trace\/[^/]+\.jsonl$/;
