import * as z from 'zod';
import { recordedAgent } from '../../evidence';
import type { RecordedShare } from '../line-record';
import { readJson, shortText } from './read-json';

const count = z.number().int().nonnegative();
const sessionSchema = z.object({
  checkpoint_id: z.string(),
  agent: shortText,
  initial_attribution: z.object({
    agent_lines: count,
    human_added: count,
    human_modified: count,
    total_committed: count,
  }),
});

/**
 * What Entire counts for a session of a checkpoint, `N/metadata.json` in the checkpoint's folder. Null where it counts
 * nothing, and where its sums contradict themselves: lines that are neither the agent's nor a person's.
 */
export function readEntireSession(content: Buffer): RecordedShare | null {
  const session = sessionSchema.safeParse(readJson(content.toString('utf8'))).data;
  if (session === undefined) return null;
  const {
    agent_lines: agentLines,
    human_added,
    human_modified,
    total_committed: total,
  } = session.initial_attribution;
  const humanLines = human_added + human_modified;
  if (agentLines + humanLines === 0 && total > 0) return null;
  return {
    recorder: 'entire',
    agentLines,
    humanLines,
    total,
    agent: session.agent ? recordedAgent(session.agent) : null,
  };
}

/** The branch that holds checkpoints with an id of 12 hex digits, here or as a remote's. */
export const ENTIRE_BRANCHES: readonly string[] = [
  'refs/heads/entire/checkpoints/v1',
  'refs/remotes/*/entire/checkpoints/v1',
];

/** The ref that holds a checkpoint whose id is a ULID, as commits' trailers name it. */
export function entireRef(checkpoint: string): string | null {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(checkpoint)
    ? `refs/entire/checkpoints/${checkpoint.slice(-2)}/${checkpoint}`
    : null;
}

/** Where on the branch the sessions of a checkpoint lie, one in each numbered folder; null where the id is none of its. */
export function entireFolder(checkpoint: string): string | null {
  return /^[0-9a-f]{12}$/.test(checkpoint) ? `${checkpoint.slice(0, 2)}/${checkpoint.slice(2)}` : null;
}
