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
import type { RecorderId } from './note-refs';

/** Sessions and people by key. */
export type Keyed = ReadonlyMap<string, Who>;

/** A tool that keeps notes of who wrote what. */
export interface Recorder {
  readonly id: RecorderId;
  /** For readers. */
  readonly name: string;
  /** Null where the content is none of its own: other tools may keep theirs under the same ref. */
  readonly read: (content: Buffer, elsewhere?: Elsewhere) => LineRecord | null;
  /** What one of its notes names by keys that others use without saying what they stand for. */
  readonly keys?: (content: Buffer) => Keyed;
  /** What it counts of whole commits, where it does. */
  readonly share?: (content: Buffer) => RecordedShare | null;
}

/** Of several that share a ref, the first that knows the content speaks. */
export const RECORDERS: readonly Recorder[] = [
  {
    id: 'git-ai',
    name: 'git-ai',
    keys: gitAiKeys,
    read: (content, elsewhere) => readGitAi(content, 'git-ai', elsewhere) ?? readEarlyGitAi(content),
  },
  {
    id: 'exceeds-ink',
    name: 'Exceeds Ink',
    keys: gitAiKeys,
    read: (content, elsewhere) => readGitAi(content, 'exceeds-ink', elsewhere),
  },
  {
    id: 'ai-attr',
    name: 'ai-attr',
    keys: gitAiKeys,
    read: (content, elsewhere) => readGitAi(content, 'ai-attr', elsewhere),
  },
  { id: 'qwen-code', name: 'Qwen Code', read: readQwen },
  {
    id: 'kiro-metrics',
    name: 'kiro-metrics',
    read: readKiro,
    share: readKiroShare,
  },
  { id: 'agentblame', name: 'Agent Blame', read: readAgentBlame },
  { id: 'byline', name: 'git-byline', read: readByline },
  { id: 'whogitit', name: 'whogitit', read: readWhogitit },
  {
    id: 'source-trace',
    name: 'SourceTrace',
    read: readSourceTrace,
  },
  { id: 'agent-trace', name: 'Agent Trace', read: readTraceNote },
];

/** Under these git-ai kept one blob a commit before it kept notes: the last part of the ref is the commit. */
export const BLOB_REFS: readonly string[] = ['refs/ai/authorship/*'];

/** Files of the tree that hold traces, in whatever folder. */
export const TRACE_FILES = /(?:^|\/)\.agent-trace\/[^/]+\.jsonl$/;
