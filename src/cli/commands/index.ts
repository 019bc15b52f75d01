import { CHECK } from './check';
import { CLAIM } from './claim';
import { COMPLETIONS } from './completions';
import { DATASET } from './dataset';
import { DATASET_REPORT } from './dataset-report';
import { DEFINITIONS } from './definitions';
import { DISCLOSE } from './disclose';
import { EXPLAIN } from './explain';
import { LEDGER } from './ledger';
import { MCP } from './mcp';
import { POLICIES } from './policies';
import { PUBLISH } from './publish';
import { RANGE } from './range';
import { REPORT } from './report';
import { SESSIONS } from './sessions';
import { VERIFY } from './verify';

/** Every command, in the order of the help. */
export const COMMANDS = [
  REPORT,
  LEDGER,
  RANGE,
  DEFINITIONS,
  EXPLAIN,
  VERIFY,
  CHECK,
  POLICIES,
  DISCLOSE,
  CLAIM,
  SESSIONS,
  PUBLISH,
  DATASET,
  DATASET_REPORT,
  MCP,
  COMPLETIONS,
] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];

/** What one command was asked for. */
export type CommandOf<Name extends CommandName> = Extract<
  ReturnType<(typeof COMMANDS)[number]['read']>,
  { name: Name }
>;

export { DEFAULT_FORMAT } from './report';
export { type CommandRow, choice, type Values } from './row';
