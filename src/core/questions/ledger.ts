import { type JudgedHistory, judgeHistory } from '../attribution';
import type { LedgerSubject } from '../ledger-text';
import { eachRun, type Owner, type Runs } from '../lines';
import type { AuthorClass, Basis } from '../model';
import { withRepository } from '../open';
import { Refusal } from '../refusal';
import { type HeadLinesOptions, headLines } from './head-lines';

/** One range of neighbouring lines with one owner; `commit` is null where the history of the lines is missing. */
export interface LedgerEntry {
  readonly path: string;
  /** First line, from 1. */
  readonly start: number;
  readonly lines: number;
  readonly commit: string | null;
  readonly class: AuthorClass;
  /** What the class rests on. */
  readonly basis: Basis;
  readonly agent: string | null;
  readonly model: string | null;
  readonly signs: readonly string[];
}

export interface LedgerOptions extends HeadLinesOptions {
  /** Only these files, by path from the top of the repository; empty: all that count. */
  readonly files: readonly string[];
  /** Hears what the ledger is about, before its first entry. */
  readonly onBegin?: (about: LedgerAbout) => void;
}

export type LedgerAbout = Omit<LedgerSubject, 'generatedBy'>;

/** Thrown where a file that was asked for is not one whose lines count. */
class NotInLedger extends Refusal {}

/** Every line of every counted text file, once, in tree order; within a file from the top. Waits for what `write` returns. */
export function ledger(
  path: string,
  options: LedgerOptions,
  write: (entry: LedgerEntry) => unknown,
): Promise<void> {
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const judged = await judgeHistory(reader, [place.head], rule, { signal: options.signal });
    const { id, hash } = rule.identity;
    const time = judged.graph.times[judged.graph.numberOf(place.head)!]!;
    const headTime = Number.isNaN(time) ? null : time;
    options.onBegin?.({ head: place.head, headTime, rule: { id, hash } });
    const wanted = new Set(options.files);
    // Names that are not UTF-8 may look alike: then all of them are meant.
    const isWanted = (name: string) => wanted.size === 0 || wanted.has(name);
    const files = await headLines(repository, judged, isWanted, options);
    const unseen = new Set(options.files);
    for (const { name } of files.counted) unseen.delete(name);
    const [unknown] = unseen;
    if (unknown !== undefined) throw new NotInLedger(`${unknown} is not a counted text file at that commit.`);
    for (const { name, runs } of files.counted)
      for (const entry of entriesOf(name, runs, judged)) await write(entry);
  });
}

function* entriesOf(path: string, runs: Runs, judged: JudgedHistory): Generator<LedgerEntry> {
  let start = 1;
  for (const [owner, lines] of eachRun(runs)) {
    yield { path, start, lines, ...described(owner, judged) };
    start += lines;
  }
}

function described(owner: Owner, { graph, attributions, owners }: JudgedHistory) {
  const commit = owners.commitOf(owner);
  const { agent, model } = attributions.agentModels[owners.agentOf(owner)] ?? NOBODY;
  return {
    commit: commit === null ? null : graph.ids[commit]!,
    class: owners.className(owner),
    basis: owners.basisOf(owner),
    agent,
    model,
    signs: (commit === null ? undefined : attributions.signs.get(commit)) ?? [],
  };
}

const NOBODY = { agent: null, model: null };
