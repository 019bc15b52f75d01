import type { Past } from '../compose';
import type { ObjectReader } from '../git';
import type { LineHistory } from '../lines';
import { decidesFiles, type Rule, readRule, Scope } from '../rule';
import type { Sample, TimelineIndex } from '../trend';

/** What an analysis knows once all lines are followed. */
export interface PastInput {
  readonly reader: ObjectReader;
  readonly rule: Rule;
  readonly history: LineHistory;
  readonly sampleLine: TimelineIndex;
  readonly samples: readonly Sample[];
  /** Ids of commits by number. */
  readonly ids: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Files that say which files count, and were others at earlier samples: the figures of those follow today's. How many
 * lines that moves, at the first sample and at the last one before all of them were as they are now. Null where none
 * changed.
 */
export async function comparePast(input: PastInput): Promise<Past | null> {
  const changes = changesOf(input);
  const since = Math.max(0, ...changes.values());
  if (since === 0) return null;
  const ends: Past['ends'][number][] = [];
  for (const row of new Set([0, since - 1])) {
    const id = input.ids[input.samples[row]!.commit]!;
    const rule = await readRule(
      input.reader,
      { head: id, notes: [], branches: [] },
      input.rule.identity.id,
      input.signal,
    );
    if (rule.sources.unreadable.length === 0) ends.push({ row, ...movedBy(rule, row, input) });
  }
  return { since, files: [...changes.keys()].sort(), ends };
}

/** By path, the last sample at which such a file was another than at the one before. */
function changesOf({ history, sampleLine }: PastInput): Map<string, number> {
  const { versions, paths } = history;
  const deciding = new Set(paths.flatMap((path, number) => (decidesFiles(path) ? [number] : [])));
  const changes = new Map<string, number>();
  if (deciding.size === 0) return changes;
  const balance = new Map<string, number>();
  for (let version = 1; version < versions.size; version++) {
    const path = versions.path.at(version);
    if (!deciding.has(path)) continue;
    // The same content may come as another version: what comes and goes at once did not change.
    sampleLine.forEach(version, (row, sign) => {
      const key = `${path} ${row} ${versions.blob.at(version)} ${versions.kind.at(version)}`;
      balance.set(key, (balance.get(key) ?? 0) + sign);
    });
  }
  for (const [key, sum] of balance) {
    const [path, row] = key.split(' ').map(Number) as [number, number];
    if (sum !== 0 && row > 0) changes.set(paths[path]!, Math.max(row, changes.get(paths[path]!) ?? 0));
  }
  return changes;
}

/** Lines of the tree at a sample that count under one of two rules alone: today's, or that of then. */
function movedBy(then: Rule, row: number, { history, rule, sampleLine }: PastInput) {
  const { versions } = history;
  const scopes = [new Scope(rule, history), new Scope(then, history)] as const;
  const moved = { onlyNow: 0, onlyThen: 0 };
  for (let version = 1; version < versions.size; version++) {
    if (!sampleLine.seen(version) || !isThere(version, row, sampleLine)) continue;
    const blob = versions.blob.at(version);
    const lines = history.linesOf(blob);
    if (lines <= 0) continue;
    const [now, before] = scopes.map(
      scope => scope.leftOut(versions.path.at(version), versions.kind.at(version), blob, lines) === null,
    );
    if (now && !before) moved.onlyNow += lines;
    if (before && !now) moved.onlyThen += lines;
  }
  return moved;
}

function isThere(version: number, row: number, sampleLine: TimelineIndex): boolean {
  let there = 0;
  sampleLine.forEach(version, (at, sign) => {
    if (at <= row) there += sign;
  });
  return there > 0;
}
