import { type Elsewhere, readGitAi } from './formats/git-ai';
import { readEarlyGitAi } from './formats/git-ai-early';
import type { LineRecord, RecordedShare } from './line-record';
import { isUnder, RECORDER_REFS } from './note-refs';
import { type Keyed, RECORDERS, type Recorder } from './recorders';

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
    const found = RECORDER_REFS[recorder.id].some(pattern => isUnder(ref, pattern)) ? read(recorder) : null;
    if (found !== null) return found;
  }
  return null;
}

/** What such a blob says of the commit that its ref names. */
export function readBlob(ref: string, content: Buffer): LineRecord | null {
  const commit = /^refs\/ai\/authorship\/([0-9a-f]{40}|[0-9a-f]{64})$/.exec(ref)?.[1];
  if (commit === undefined || content.length > MOST_BYTES) return null;
  const record = readGitAi(content, 'git-ai') ?? readEarlyGitAi(content);
  return record && { ...record, commit };
}
