import type { Report } from '../core/report';
import { inert } from '../core/text';
import type { CommandLine, Of } from './arguments';
import { print, writeTo } from './output';
import { UsageError } from './usage-error';

/** Brings a report where it is wanted, and its problems to standard error. */
export async function deliver(
  line: CommandLine,
  { out }: Of<'report'>,
  written: string | Uint8Array,
  problems: Report['problems'],
): Promise<void> {
  if (out === null) await print(written);
  else writeOut(out, written);
  if (!line.quiet) process.stderr.write(problemList(problems));
}

/** To a file that the user names. */
export function writeOut(file: string, content: string | Uint8Array): void {
  try {
    writeTo(file, content);
  } catch (error) {
    throw new UsageError(`The result cannot be written: ${(error as Error).message}.`);
  }
}

export function problemList(problems: Report['problems']): string {
  return problems
    .map(
      ({ message, count, examples }) =>
        `note: ${inert(message)} (${count}): ${examples.map(inert).join(', ')}\n`,
    )
    .join('');
}
