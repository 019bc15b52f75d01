import { execFileSync, spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ENV } from './measure';

/** Pieces of what `git fast-import` reads. */
export type Pieces = Iterable<string | Buffer>;

export interface NewCommit {
  readonly branch: string;
  readonly mark: number;
  /** Marks of the parents. */
  readonly parents?: readonly number[];
  /** Hours after the first commit. */
  readonly hour: number;
  /** The end of its message. */
  readonly says?: string;
}

const START = Date.UTC(2015, 0, 1) / 1000;
const CHUNK = 1 << 18;

/** The head of a commit; what it does to files follows. */
export function commit({ branch, mark, parents = [], hour, says }: NewCommit): string {
  const message = `commit ${mark}${says ? `\n\n${says}` : ''}`;
  const lines = [
    `commit refs/heads/${branch}`,
    `mark :${mark}`,
    `committer Ada Author <ada@example.com> ${START + hour * 3600} +0000`,
    `data ${message.length}`,
    message,
    ...parents.map((parent, i) => `${i === 0 ? 'from' : 'merge'} :${parent}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A file of ASCII text at a commit. */
export function file(path: string, text: string): string {
  return `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
}

/** The same of a content that is too large for a string. */
export function* largeFile(path: string, content: Buffer): Generator<string | Buffer> {
  yield `M 100644 inline ${path}\ndata ${content.length}\n`;
  yield content;
  yield '\n';
}

/** A bare repository of what `pieces` say, with its refs packed as in a clone. */
export async function build(dir: string, pieces: Pieces): Promise<void> {
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', '--template=', dir], { env: ENV });
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: dir,
    env: ENV,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  await pipeline(Readable.from(inChunks(pieces)), child.stdin);
  const status = await ended;
  if (status !== 0) throw new Error(`git fast-import ended with ${status}`);
  execFileSync('git', ['pack-refs', '--all'], { cwd: dir, env: ENV });
}

/** A write for every line would take most of the time. */
function* inChunks(pieces: Pieces): Generator<string | Buffer> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    if (typeof piece === 'string' && text.length < CHUNK) continue;
    if (text !== '') yield text;
    text = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (text !== '') yield text;
}
