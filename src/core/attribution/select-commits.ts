import { type AgentModel, type AuthorClass, CLASSES } from '../model';
import type { Reason } from './ai-users';
import type { CommitIndex } from './commit-index';

/** What is known of a commit before its text is read. */
export interface CommitRow {
  readonly commit: string;
  readonly class: AuthorClass;
  readonly agent: AgentModel | null;
  readonly signs: readonly string[];
  /** Of an `unknown` commit of an AI user. */
  readonly reason: Reason | null;
}

export interface LandedCommit extends CommitRow {
  /** When the main line took it in, in seconds since 1970. */
  readonly landed: number;
}

export interface CommitQuery {
  /** Seconds since 1970, both included; null: open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly which: 'ai' | 'all';
  readonly offset: number;
  readonly limit: number;
}

const ASSIST = CLASSES.indexOf('assist');

/** Commits that landed between two dates, newest first. */
export function selectCommits(
  index: CommitIndex,
  query: CommitQuery,
): { total: number; rows: LandedCommit[] } {
  const { from, to, which, offset, limit } = query;
  const rows: LandedCommit[] = [];
  let total = 0;
  for (let i = index.size - 1; i >= 0; i--) {
    const landed = index.landed[i]!;
    if ((from !== null && landed < from) || (to !== null && landed > to)) continue;
    if (which === 'ai' && index.classes[i]! > ASSIST) continue;
    if (total >= offset && rows.length < limit) rows.push(rowOf(index, i));
    total++;
  }
  return { total, rows };
}

/** Null where the index does not have it: a merge, or a commit outside of the head's history. */
export function findCommit(index: CommitIndex, id: string): CommitRow | null {
  const wanted = Buffer.from(id, 'hex');
  const { ids, idBytes } = index;
  if (wanted.length !== idBytes) return null;
  for (let i = 0; i < index.size; i++)
    if (wanted.equals(ids.subarray(i * idBytes, (i + 1) * idBytes))) return rowOf(index, i);
  return null;
}

function rowOf(index: CommitIndex, i: number): LandedCommit {
  const id = index.ids.subarray(i * index.idBytes, (i + 1) * index.idBytes);
  return {
    commit: Buffer.from(id).toString('hex'),
    class: CLASSES[index.classes[i]!]!,
    agent: index.agentModels[index.agents[i]!] ?? null,
    signs: index.signSets[index.signs[i]!]!,
    reason: index.reasons.get(i) ?? null,
    landed: index.landed[i]!,
  };
}
