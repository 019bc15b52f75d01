import type { CommitGraph } from '../graph';
import { type Basis, RUNGS } from '../model';
import { type Attributions, CODE, NO_AGENT } from './attributions';
import { OwnerTable } from './owner-table';
import type { LinePart, RecordedBy } from './recorded-parts';
import type { SquashedFrom } from './squashed-parts';

interface Known {
  readonly graph: CommitGraph;
  /** Commits at the edge of what was fetched. */
  readonly boundary: ReadonlySet<string>;
  readonly recordedBy: ReadonlyMap<number, RecordedBy>;
  readonly squashedFrom: ReadonlyMap<number, SquashedFrom>;
  /** Of commits whose lines were written in sessions. */
  readonly sessionParts?: ReadonlyMap<number, readonly LinePart[]>;
}

/**
 * One owner for each commit, and behind it one for each writer that a record, sessions or the joined commits tell apart in
 * it. A commit at the edge of
 * what was fetched seems to own every line of its tree: nothing says who wrote them, unless all of them were there before
 * the AI era.
 */
export function ownersOf(
  table: Attributions,
  { graph, boundary, recordedBy, squashedFrom, sessionParts }: Known,
): OwnerTable {
  const owners = new OwnerTable();
  for (let commit = 0; commit < graph.size; commit++) {
    const own = table.classes[commit]!;
    const isOld = table.signs.get(commit)?.includes('era') ?? false;
    const edge = isOld ? CODE.human : CODE.unknown;
    const code = boundary.has(graph.ids[commit]!) ? edge : own;
    const byUser = table.users[commit] === 1;
    owners.add({
      commit,
      class: code,
      agent: code === own ? table.agents[commit]! : NO_AGENT,
      basis: basisOf(code, code === own && table.joined.has(commit)),
      rung: code === own ? RUNGS[table.rungs[commit]!]! : 0,
      byUser,
    });
    // Who declares AI in a commit uses it.
    const isUser = byUser || table.isAi(commit);
    const told = [recordedBy.get(commit)?.parts, squashedFrom.get(commit)?.parts, sessionParts?.get(commit)];
    for (const part of told.flatMap(parts => parts ?? [])) owners.addPart(commit, part, isUser);
  }
  return owners;
}

function basisOf(code: number, isJoined: boolean): Basis {
  if (code === CODE.unknown) return 'none';
  return isJoined ? 'squash' : 'commit';
}
