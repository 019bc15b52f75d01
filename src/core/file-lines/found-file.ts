import { findFileAt, readBlob, type TreeFile } from '../git';
import type { OpenRepository } from '../open';
import { type Rule, whyLeftOut } from '../rule';
import type { Untold } from './file-lines';

/** A file of a commit, and what is in it. */
export interface FoundFile extends TreeFile {
  /** Byte string. */
  readonly path: string;
  /** Null where it cannot be read. */
  readonly content: Buffer | null;
}

/** More bytes than this no editor shows with marks. */
const LARGEST = 50 * 1024 * 1024;

/** Null where the commit has no such file. */
export async function findFile(
  { reader }: OpenRepository,
  at: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<FoundFile | null> {
  const file = await findFileAt(reader, at, path, signal);
  return file && { ...file, path, content: await readBlob(reader, file.blob, signal) };
}

/** Why its lines are not told; null where they are. */
export function whyUntold(file: Omit<FoundFile, 'blob'>, rule: Rule): Untold | null {
  if (file.content !== null && file.content.length > LARGEST) return 'large';
  return whyLeftOut(file, rule);
}
