/** Git ran and failed. `stderr` is kept, capped, for the log. */
export class GitError extends Error {
  constructor(
    readonly args: readonly string[],
    readonly code: number | null,
    readonly stderr: string,
  ) {
    super(`git ${args[0] ?? ''} ended with ${code ?? 'a signal'}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
    this.name = 'GitError';
  }
}

export type NotAnalysableReason =
  | 'git-missing'
  | 'git-too-old'
  | 'no-such-path'
  | 'not-a-folder'
  | 'no-working-folder'
  | 'no-temporary-folder'
  | 'unreadable'
  | 'no-repository'
  | 'ownership'
  | 'unborn'
  | 'no-such-revision'
  | 'unsupported';

/** The repository cannot be analysed at all; `message` is one sentence that says what to do. */
export class NotAnalysable extends Error {
  constructor(
    readonly reason: NotAnalysableReason,
    message: string,
  ) {
    super(message);
    this.name = 'NotAnalysable';
  }
}

/** What the system calls its refusal, as `ENOSPC`; null where it is no refusal of the system. */
export function codeOf(error: unknown): string | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return error instanceof Error && typeof code === 'string' && syscall !== undefined ? code : null;
}
