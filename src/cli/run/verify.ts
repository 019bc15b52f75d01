import { readFileSync } from 'node:fs';
import { verify } from '../../core/questions';
import { inert } from '../../core/text';
import type { CommandLine, Of } from '../arguments';
import { print } from '../output';
import { UsageError } from '../usage-error';
import { asked, type Ground } from './ground';

/** The report names its own rule and commit, and nothing remembered is asked. */
export async function printVerdict(
  line: CommandLine,
  command: Of<'verify'>,
  ground: Ground,
): Promise<number> {
  const { searchPath, lanes } = asked(line, ground);
  const verdict = await verify(readReport(command.report), command.path, { ...ground, searchPath, lanes });
  if (verdict.equal) {
    await print('equal\n');
    return 0;
  }
  const { of, where, reported, recomputed } = verdict;
  await print(
    `different at ${where}: the ${of} says ${brief(reported)}, recomputed is ${brief(recomputed)}\n`,
  );
  return 1;
}

function readReport(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The report cannot be read: ${(error as Error).message}.`);
  }
}

function brief(value: unknown): string {
  return inert(JSON.stringify(value) ?? 'nothing');
}
