import { RunWriter, type Told } from '../lines';
import type { MatchedRange } from '../matched';
import type { RecordedLines } from '../recorded';
import type { BranchRange } from '../squashed';
import type { JudgedHistory } from './judged-history';
import { sessionPart } from './matched-parts';
import { LEFT_OPEN, type LinePart, partOf } from './recorded-parts';
import { wordPart } from './squashed-parts';

/** Lines from 1, both ends included. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly part: LinePart;
}

/**
 * Who wrote the lines that commits wrote into files, by number and byte-string path, as far as records tell, then sessions,
 * and then the commits that were joined; else null.
 */
export function toldLines({
  recorded,
  squashed,
  matched,
  owners,
  attributions,
}: Pick<JudgedHistory, 'recorded' | 'squashed' | 'matched' | 'owners' | 'attributions'>): (
  commit: number,
  path: string,
) => Told | null {
  const writer = new RunWriter();
  const recordedIn = ({ ranges }: RecordedLines): Span[] =>
    ranges.map(range => ({ first: range.first, last: range.last, part: partOf(range, attributions) }));
  const joinedIn = (ranges: readonly BranchRange[]): Span[] =>
    ranges.map(range => ({ first: range.first, last: range.last, part: wordPart(range, attributions) }));
  const writtenIn = (ranges: readonly MatchedRange[]): Span[] =>
    ranges.map(range => ({ first: range.first, last: range.last, part: sessionPart(range, attributions) }));
  return (commit, path) => {
    const record = recorded.commits.get(commit)?.files.get(path);
    const joined = squashed.commits.get(commit)?.files.get(path);
    const written = matched.commits.get(commit)?.get(path);
    if (record === undefined && joined === undefined && written === undefined) return null;
    const rest = record?.isWhole ? owners.part(commit, LEFT_OPEN) : owners.ofCommit(commit);
    const told = record === undefined ? [] : recordedIn(record);
    const others = between(writtenIn(written ?? []), joinedIn(joined ?? []));
    const spans = record?.isWhole ? told : between(told, others);
    let line = 1;
    for (const { first, last, part } of spans) {
      writer.add(rest, first - line);
      writer.add(owners.part(commit, part), last - first + 1);
      line = last + 1;
    }
    return { runs: writer.finish(), rest };
  };
}

/** Both in their order, the others only where the first say nothing. Each is ascending, and none overlaps another. */
function between(spans: readonly Span[], others: readonly Span[]): Span[] {
  const all: Span[] = [...spans];
  for (const { first, last, part } of others) {
    let line = first;
    for (const span of spans) {
      if (span.last < line) continue;
      if (span.first > last) break;
      if (span.first > line) all.push({ first: line, last: span.first - 1, part });
      line = span.last + 1;
    }
    if (line <= last) all.push({ first: line, last, part });
  }
  return all.sort((a, b) => a.first - b.first);
}
