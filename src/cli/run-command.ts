import type { OnProgress } from '../core/progress';
import type { Report } from '../core/report';
import type { CommandLine, Of } from './arguments';
import { withProgress } from './progress';
import { printCheck } from './run/check';
import { printDisclosure } from './run/disclose';
import { printExplanations } from './run/explain';
import type { Ground } from './run/ground';
import { printLedger } from './run/ledger';
import { printPolicies } from './run/policies';
import { printRange } from './run/range';
import { printVerdict } from './run/verify';

/** The commands that need neither the formats of a report nor the server for agents. */
const RUNNERS = {
  ledger: printLedger,
  range: printRange,
  explain: printExplanations,
  verify: printVerdict,
  check: printCheck,
  policies: printPolicies,
  disclose: printDisclosure,
};

type Name = keyof typeof RUNNERS;

export type Runnable = { readonly [N in Name]: Of<N> }[Name];

/** Runs a command that looks into a repository; returns the exit status. */
export function runCommand(
  line: CommandLine,
  command: Runnable,
  generatedBy: Report['generatedBy'],
  signal: AbortSignal,
): Promise<number> {
  const run: (line: CommandLine, command: never, ground: Ground) => Promise<number> = RUNNERS[command.name];
  const work = (onProgress: OnProgress) => run(line, command as never, { generatedBy, onProgress, signal });
  return withProgress(line, work);
}
