import type { TerminalLook } from '../core/export';

const USUAL_WIDTH = 80;

/** How standard output looks to people. */
export function lookOf(
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number },
  { NO_COLOR, TERM }: NodeJS.ProcessEnv,
): TerminalLook {
  // By no-color.org: whatever it says, as long as it says something.
  const wantsNone = (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb';
  return { width: columns || USUAL_WIDTH, hasColours: isTTY === true && !wantsNone };
}
