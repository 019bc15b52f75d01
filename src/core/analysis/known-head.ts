import type { Judged } from '../attribution';
import { type Asked, baselineOf, type Memory } from '../memory';
import { type Rule, ruleFrom } from '../rule';
import { type HeadFile, loadBaseline } from './baseline';

/** What the last analysis of a repository found out of its head. */
export interface KnownHead {
  readonly judged: Judged;
  readonly rule: Rule;
  /** By byte-string path: every file of the tree. */
  readonly files: ReadonlyMap<string, HeadFile>;
}

/** Null where no analysis by this rule and program is remembered, or it was of another commit. */
export function knownHead(asked: Asked, memory: Memory | null): KnownHead | null {
  const { place } = asked;
  if (memory === null || place.shallow.length > 0) return null;
  const before = loadBaseline(memory.cache, baselineOf(asked, memory.build));
  if (before === null || before.lacking.length > 0) return null;
  const { judged, head, sources, records } = before;
  const rule = ruleFrom(asked.rule, sources, place);
  if (JSON.stringify(rule.records) !== JSON.stringify(records)) return null;
  if (judged.graph.ids[before.samples.at(-1)!] !== place.head) return null;
  const files = new Map(head.map(file => [file.path, file]));
  return { judged, rule, files };
}
