import type { ObjectReader } from '../run/reader';
import { DIFF_CONFIG } from './pairs';

/** Neighbouring lines of one commit, by full id. */
export interface BlamedLines {
  readonly commit: string;
  /** First line, from 0. */
  readonly start: number;
  readonly lines: number;
  /** The first of them in the commit's own version, from 1, and that version's byte-string path. */
  readonly from: number;
  readonly path: string;
}

/** How `git blame` looks for where a line came from, beyond what it does by itself. */
export const BLAME_WAYS = {
  space: ['-w'],
  moved: ['-M', '-C'],
  copied: ['-C', '-C', '-C'],
} as const;
export type BlameWay = keyof typeof BLAME_WAYS;

/** What of a file is asked, and how far back; all is right without it, only slower. */
export interface BlameBounds {
  /** Lines from 0, in order, none touching another; empty: all. */
  readonly ranges: readonly { readonly start: number; readonly lines: number }[];
  /** The parents of commits, for git to believe in place of their own: `commit parent…` in full ids, a line each. */
  readonly parents: string;
}

export interface BlameOptions {
  /** Full ids of commits that are looked through; all must exist. */
  readonly ignored: readonly string[];
  /** Hears of lines as soon as git knows whose they are, in no order. */
  readonly onLines?: (lines: BlamedLines) => void;
  readonly way?: BlameWay;
  readonly bounds?: BlameBounds;
  readonly signal: AbortSignal | undefined;
}

/** Whom `git blame` gives the lines of a file at a commit, from the top. `path` is a byte string. */
export async function blameFile(
  reader: ObjectReader,
  commit: string,
  path: string,
  { ignored, onLines, way, bounds, signal }: BlameOptions,
): Promise<BlamedLines[]> {
  const grafts = bounds && bounds.parents !== '' ? reader.keep(bounds.parents) : null;
  const args = [
    ...[...DIFF_CONFIG, 'blame', '--incremental'],
    ...ignored.flatMap(id => ['--ignore-rev', id]),
    ...(way === undefined ? [] : BLAME_WAYS[way]),
    ...(bounds?.ranges ?? []).flatMap(({ start, lines }) => ['-L', `${start + 1},${start + lines}`]),
    ...(grafts ? ['-S', grafts.path] : []),
    ...[commit, '--', argument(path)],
  ];
  const found: BlamedLines[] = [];
  const parser = new BlameParser(lines => {
    found.push(lines);
    onLines?.(lines);
  });
  try {
    await reader.stream({ args, signal, onData: chunk => parser.push(chunk) });
  } finally {
    grafts?.drop();
  }
  parser.end();
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a byte-string path can be handed to a program, which takes text. */
export function canBeNamed(path: string): boolean {
  return Buffer.from(argument(path)).toString('latin1') === path;
}

/** Programs are given their arguments as text: only paths that are UTF-8 can be named. */
export function argument(path: string): string {
  return Buffer.from(path, 'latin1').toString('utf8');
}

const HEADER = /^([0-9a-f]{40}|[0-9a-f]{64}) (\d+) (\d+) (\d+)$/;
const PATH = 'filename ';
const BOUNDARY = 'boundary';

/**
 * Reads what git says in pieces, wherever they are cut. Each group begins with `id old-line new-line count` and ends with
 * a line that names the file.
 */
export class BlameParser {
  /** Commits at which git stopped; known of each before its first lines are told. */
  readonly boundary = new Set<string>();
  private rest = '';
  private group: Omit<BlamedLines, 'path'> | null = null;

  constructor(private readonly onLines: (lines: BlamedLines) => void) {}

  push(chunk: Buffer): void {
    const lines = (this.rest + chunk.toString('latin1')).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines) this.line(line);
  }

  /** Throws where the last group is cut off. */
  end(): void {
    if (this.rest !== '' || this.group !== null) throw new Error('git blame ended within a group.');
  }

  private line(line: string): void {
    if (this.group === null) {
      if (line !== '') this.group = headerOf(line);
    } else if (line.startsWith(PATH)) {
      this.onLines({ ...this.group, path: unquoted(line.slice(PATH.length)) });
      this.group = null;
    } else if (line === BOUNDARY) this.boundary.add(this.group.commit);
  }
}

function headerOf(line: string): Omit<BlamedLines, 'path'> {
  const [, commit, from, start, lines] = HEADER.exec(line) ?? [];
  if (commit === undefined) throw new Error(`git blame gave a line that is no header: ${line}`);
  return { commit, start: Number(start) - 1, lines: Number(lines), from: Number(from) };
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

/** Git quotes a path with signs that would break the line, as a string of C. */
function unquoted(path: string): string {
  if (!path.startsWith('"')) return path;
  return path
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    );
}
