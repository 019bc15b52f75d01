import { RunWriter, type Told } from '../lines';
import type { RecordedRange } from '../records';
import type { JudgedHistory } from './judged-history';
import { LEFT_OPEN, partOf } from './recorded-parts';

/** Who wrote the lines that commits wrote into files, by number and byte-string path, as far as records tell; else null. */
export function toldLines({
  recorded,
  owners,
  attributions,
}: Pick<JudgedHistory, 'recorded' | 'owners' | 'attributions'>): (
  commit: number,
  path: string,
) => Told | null {
  const writer = new RunWriter();
  return (commit, path) => {
    const told = recorded.commits.get(commit)?.files.get(path);
    if (told === undefined) return null;
    const rest = told.isWhole ? owners.part(commit, LEFT_OPEN) : owners.ofCommit(commit);
    let line = 1;
    for (const range of told.ranges) {
      writer.add(rest, range.first - line);
      writer.add(owners.part(commit, partOf(range, attributions)), linesOf(range));
      line = range.last + 1;
    }
    return { runs: writer.finish(), rest };
  };
}

function linesOf({ first, last }: RecordedRange): number {
  return last - first + 1;
}
