/** Why a file of sessions was not read, or not to its end. */
export const FILE_PROBLEMS = [
  /** A database that was written each time that it was read. */
  'changing',
  /** It may not be read, or another program holds it closed. */
  'closed',
  /** It is compressed in a way that this Node cannot undo. */
  'compressed',
  /** It is none of its kind, or was cut. */
  'damaged',
  /** Nothing here reads files of its kind. */
  'foreign',
  'too-long',
  /** It lies in the repository, and nothing of the person's own says that it is theirs. */
  'unnamed',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export class ProblemFile extends Error {
  override readonly name = 'ProblemFile';

  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** What a failure to open or to read a file comes to; thrown on where it is none of a file. */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof ProblemFile) return error.problem;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || code.startsWith('ERR_') || code === 'ABORT_ERR') throw error;
  return 'closed';
}
