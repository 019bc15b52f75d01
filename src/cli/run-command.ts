import type { OnProgress } from '../core/progress';
import type { CommandLine, Of } from './arguments';
import type { Program } from './find-report';
import { withProgress } from './progress';
import { printCheck } from './run/check';
import { printClaim } from './run/claim';
import { printDefinitions } from './run/definitions';
import { printDisclosure } from './run/disclose';
import { printExplanations } from './run/explain';
import type { Ground } from './run/ground';
import { printLedger } from './run/ledger';
import { printPolicies } from './run/policies';
import { printRange } from './run/range';
import { printSessions } from './run/sessions';
import { printVerdict } from './run/verify';

/** The commands that need neither the formats of a report nor the server for agents. */
const RUNNERS = {
  ledger: printLedger,
  range: printRange,
  definitions: printDefinitions,
  explain: printExplanations,
  verify: printVerdict,
  check: printCheck,
  policies: printPolicies,
  disclose: printDisclosure,
  claim: printClaim,
  sessions: printSessions,
};

type Name = keyof typeof RUNNERS;

export type Runnable = { readonly [N in Name]: Of<N> }[Name];

/** Runs a command that looks into a repository; returns the exit status. */
export function runCommand(
  line: CommandLine,
  command: Runnable,
  program: Program,
  signal: AbortSignal,
): Promise<number> {
  const run: (line: CommandLine, command: never, ground: Ground) => Promise<number> = RUNNERS[command.name];
  const work = (onProgress: OnProgress) => run(line, command as never, { ...program, onProgress, signal });
  return withProgress(line, work);
}
