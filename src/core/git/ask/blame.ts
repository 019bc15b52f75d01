import type { ObjectReader } from '../run/reader';
import { DIFF_CONFIG } from './pairs';

/** Neighbouring lines of one commit, by full id. */
export interface BlamedLines {
  readonly commit: string;
  /** First line, from 0. */
  readonly start: number;
  readonly lines: number;
}

/** Whom `git blame` gives the lines of a file at a commit, from the top. `path` is a byte string; `ignored` are full ids. */
export async function blameFile(
  reader: ObjectReader,
  commit: string,
  path: string,
  ignored: readonly string[],
  signal?: AbortSignal,
): Promise<BlamedLines[]> {
  const through = ignored.flatMap(id => ['--ignore-rev', id]);
  const args = [...DIFF_CONFIG, 'blame', '--incremental', ...through, commit, '--', argument(path)];
  const output = await reader.read({ args, signal });
  return parseBlame(output.toString('latin1'));
}

/** Programs are given their arguments as text: only paths that are UTF-8 can be named. */
function argument(path: string): string {
  return Buffer.from(path, 'latin1').toString('utf8');
}

const HEADER = /^([0-9a-f]{40}|[0-9a-f]{64}) \d+ (\d+) (\d+)$/;

/** Each group begins with `id old-line new-line count` and ends with a line that names the file. */
export function parseBlame(output: string): BlamedLines[] {
  const found: BlamedLines[] = [];
  let isInGroup = false;
  for (const line of output.split('\n')) {
    if (isInGroup) {
      if (line.startsWith('filename ')) isInGroup = false;
      continue;
    }
    if (line === '') continue;
    const [, commit, start, lines] = HEADER.exec(line) ?? [];
    if (commit === undefined) throw new Error(`git blame gave a line that is no header: ${line}`);
    found.push({ commit, start: Number(start) - 1, lines: Number(lines) });
    isInGroup = true;
  }
  return found.sort((a, b) => a.start - b.start);
}
