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
/** What commits have in common. An agent or a model is the one named first; null: none is named. */
export type CommitFilter =
  | { readonly kind: 'class' | 'agent' | 'model'; readonly value: string | null }
  /** Full ids. */
  | { readonly kind: 'commits'; readonly ids: ReadonlySet<string> };

export interface CommitQuery {
  /** Seconds since 1970, both included; null: open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly which: 'ai' | 'all';
  /** Null: any. */
  readonly filter: CommitFilter | null;
  readonly offset: number;
  readonly limit: number;
}

const ASSIST = CLASSES.indexOf('assist');

/** Commits that landed between two dates and have something in common, newest first. */
export function selectCommits(
  index: CommitIndex,
  query: CommitQuery,
): { total: number; rows: LandedCommit[] } {
  const { from, to, which, filter, offset, limit } = query;
  const isMeant = filter === null ? () => true : testOf(index, filter);
  const rows: LandedCommit[] = [];
  let total = 0;
  for (let i = index.size - 1; i >= 0; i--) {
    const landed = index.landed[i]!;
    if ((from !== null && landed < from) || (to !== null && landed > to)) continue;
    if (which === 'ai' && index.classes[i]! > ASSIST) continue;
    if (!isMeant(i)) continue;
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

/** Whether a filter means the commit at a position. */
function testOf(index: CommitIndex, filter: CommitFilter): (i: number) => boolean {
  if (filter.kind === 'commits') return i => filter.ids.has(idAt(index, i));
  const { kind, value } = filter;
  if (kind === 'class') return classTest(index, value);
  // A model that is not named is one of an agent that is.
  const meant = index.agentModels.map(named => named[kind] === value);
  const unnamed = kind === 'agent' && value === null;
  return i => meant[index.agents[i]!] ?? unnamed;
}

/** By the name of a class, or of a group of them. */
function classTest({ classes, reasons }: CommitIndex, value: string | null): (i: number) => boolean {
  if (value === 'declared') return i => classes[i]! < ASSIST;
  if (value === 'users') return i => classes[i] === ASSIST || reasons.has(i);
  return i => CLASSES[classes[i]!] === value;
}

function idAt({ ids, idBytes }: CommitIndex, i: number): string {
  return Buffer.from(ids.buffer, ids.byteOffset + i * idBytes, idBytes).toString('hex');
}

function rowOf(index: CommitIndex, i: number): LandedCommit {
  return {
    commit: idAt(index, i),
    class: CLASSES[index.classes[i]!]!,
    agent: index.agentModels[index.agents[i]!] ?? null,
    signs: index.signSets[index.signs[i]!]!,
    reason: index.reasons.get(i) ?? null,
    landed: index.landed[i]!,
  };
}
