import { agentTrace } from './agent-trace';
import { gitAi } from './git-ai';
import type { LedgerFormat } from './ledger-format';

/** Every format that a ledger can be written in. */
export const LEDGER_FORMATS = [
  {
    id: 'json',
    description: 'one JSON line for each range',
    open: () => ({ add: range => [JSON.stringify(range)], end: () => [] }),
  },
  {
    id: 'agent-trace',
    description: 'Agent Trace 0.1: one record a line for each file',
    open: agentTrace,
  },
  {
    id: 'git-ai',
    description: 'an authorship note of git-ai 3.0.0, with what AI or a known human wrote',
    open: gitAi,
  },
] as const satisfies readonly LedgerFormat[];

export type LedgerFormatId = (typeof LEDGER_FORMATS)[number]['id'];
