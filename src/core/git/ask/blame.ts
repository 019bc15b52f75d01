import type { ObjectReader } from '../run/reader';
import { DIFF_CONFIG } from './pairs';

/** Neighbouring lines of one commit, by full id. */
export interface BlamedLines {
  readonly commit: string;
  /** First line, from 0. */
  readonly start: number;
  readonly lines: number;
}

export interface BlameOptions {
  /** Full ids of commits that are looked through; all must exist. */
  readonly ignored: readonly string[];
  /** Hears of lines as soon as git knows whose they are, in no order. */
  readonly onLines: (lines: BlamedLines) => void;
  readonly signal: AbortSignal | undefined;
}

/** Whom `git blame` gives the lines of a file at a commit, from the top. `path` is a byte string. */
export async function blameFile(
  reader: ObjectReader,
  commit: string,
  path: string,
  { ignored, onLines, signal }: BlameOptions,
): Promise<BlamedLines[]> {
  const through = ignored.flatMap(id => ['--ignore-rev', id]);
  const args = [...DIFF_CONFIG, 'blame', '--incremental', ...through, commit, '--', argument(path)];
  const found: BlamedLines[] = [];
  const parser = new BlameParser(lines => {
    found.push(lines);
    onLines(lines);
  });
  await reader.stream({ args, signal, onData: chunk => parser.push(chunk) });
  parser.end();
  return found.sort((a, b) => a.start - b.start);
}

/** Programs are given their arguments as text: only paths that are UTF-8 can be named. */
function argument(path: string): string {
  return Buffer.from(path, 'latin1').toString('utf8');
}

const HEADER = /^([0-9a-f]{40}|[0-9a-f]{64}) \d+ (\d+) (\d+)$/;

/**
 * Reads what git says in pieces, wherever they are cut. Each group begins with `id old-line new-line count` and ends with
 * a line that names the file.
 */
export class BlameParser {
  private rest = '';
  private isInGroup = false;

  constructor(private readonly onLines: (lines: BlamedLines) => void) {}

  push(chunk: Buffer): void {
    const lines = (this.rest + chunk.toString('latin1')).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines) this.line(line);
  }

  /** Throws where the last group is cut off. */
  end(): void {
    if (this.rest !== '' || this.isInGroup) throw new Error('git blame ended within a group.');
  }

  private line(line: string): void {
    if (this.isInGroup) {
      if (line.startsWith('filename ')) this.isInGroup = false;
      return;
    }
    if (line === '') return;
    const [, commit, start, lines] = HEADER.exec(line) ?? [];
    if (commit === undefined) throw new Error(`git blame gave a line that is no header: ${line}`);
    this.onLines({ commit, start: Number(start) - 1, lines: Number(lines) });
    this.isInGroup = true;
  }
}
