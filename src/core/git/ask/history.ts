import type { Commit } from '../../model';
import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';

const FIELDS = ['%H', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'];
/** What git is to print of each commit for the parser here. */
export const FORMAT = `--format=${FIELDS.join('%x00')}`;
const LOG = ['log', '-z', '--no-show-signature', '--encoding=UTF-8', FORMAT, '--stdin'];
const MOST_CUTS = 200;

/**
 * Reads metadata and messages of all commits reachable from `tips` and not from `known`, each once, in the order in
 * which git comes by them. `begin` gives what is told of each commit; it is asked again where all has to be read anew.
 * Messages are not kept, for they are most of the memory. Where the object of a parent is missing, history ends at its
 * child: the answer names those children.
 */
export async function readHistory(
  reader: ObjectReader,
  { tips, known = [] }: { readonly tips: readonly string[]; readonly known?: readonly string[] },
  begin: () => (commit: Commit) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const input = [...tips, ...known.map(id => `^${id}`)].map(line => `${line}\n`).join('');
  return pastCuts(reader, () => streamCommits(reader, input, begin(), signal));
}

/** Reads a history as often as `read` names a commit whose parent is missing, where it ends from then on. */
export async function pastCuts(reader: ObjectReader, read: () => Promise<string | null>): Promise<string[]> {
  const cut: string[] = [];
  for (;;) {
    const broken = await read();
    if (broken === null) return cut;
    if (cut.length >= MOST_CUTS || cut.includes(broken))
      throw new Error(`history cannot be read past ${broken}`);
    cut.push(broken);
    reader.cutAt(broken);
  }
}

/**
 * The id of a commit whose parent is missing, or null when all was read. Git is not asked for an order: it would have
 * to walk all of history before it could show anything.
 */
async function streamCommits(
  reader: ObjectReader,
  input: string,
  visit: (commit: Commit) => void,
  signal?: AbortSignal,
): Promise<string | null> {
  const parser = new CommitParser(visit);
  try {
    await reader.stream({ args: LOG, input, signal, onData: chunk => parser.push(chunk) });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const broken = childNamedIn(error) ?? (await findCut(reader, input, signal));
    if (broken === null) throw error;
    return broken;
  }
  parser.end();
  return null;
}

/**
 * Reads the commits that `tips` lead to and `known` do not. The answer: whether git came to the end; where it did not,
 * some have been told.
 */
export async function readOutside(
  reader: ObjectReader,
  { tips, known }: { readonly tips: readonly string[]; readonly known: readonly string[] },
  visit: (commit: Commit) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const input = [...tips, ...known.map(id => `^${id}`)].map(line => `${line}\n`).join('');
  const parser = new CommitParser(visit);
  try {
    await reader.stream({ args: LOG, input, signal, onData: chunk => parser.push(chunk) });
    parser.end();
    return true;
  } catch (error) {
    if (error instanceof GitError && error.code !== null) return false;
    throw error;
  }
}

/** Git may name only what is missing; walking the commits without their text, also the child. */
async function findCut(reader: ObjectReader, input: string, signal?: AbortSignal): Promise<string | null> {
  try {
    await reader.stream({ args: ['rev-list', '--stdin'], input, signal, onData: () => {} });
    return null;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return childNamedIn(error);
  }
}

export function childNamedIn(error: GitError): string | null {
  return /parents of commit ([0-9a-f]{40,64})/.exec(error.stderr)?.[1] ?? null;
}

/** Which of these full ids name no commit of the repository. */
export async function findNoCommits(
  reader: ObjectReader,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const input = ids.map(id => `${id}\n`).join('');
  const args = ['cat-file', '--batch-check=%(objecttype)'];
  const types = (await reader.read({ args, input, signal })).toString('latin1').split('\n');
  return ids.filter((_, i) => types[i] !== 'commit');
}

/** Reads single commits, given by full id; all must exist. */
export async function readCommits(
  reader: ObjectReader,
  commits: readonly string[],
  visit: (commit: Commit) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (commits.length === 0) return;
  const parser = new CommitParser(visit);
  const args = [
    'log',
    '-z',
    '--no-walk=unsorted',
    '--stdin',
    '--no-show-signature',
    '--encoding=UTF-8',
    FORMAT,
  ];
  const input = commits.map(id => `${id}\n`).join('');
  await reader.stream({ args, input, signal, onData: chunk => parser.push(chunk) });
  parser.end();
}

/** Splits `git log -z` output into commits, whatever the boundaries of the chunks. */
export class CommitParser {
  private readonly fields: string[] = [];
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly visit: (commit: Commit) => void) {}

  push(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      this.field(bytes.toString('utf8', start, end));
      start = end + 1;
    }
    this.rest = bytes.subarray(start);
  }

  end(): void {
    if (this.rest.length > 0 || this.fields.length > 0)
      throw new Error('git log ended in the middle of a commit');
  }

  private field(text: string): void {
    this.fields.push(text);
    if (this.fields.length < FIELDS.length) return;
    const [id = '', parents = '', an = '', ae = '', at = '', cn = '', ce = '', ct = '', message = ''] =
      this.fields;
    if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(id))
      throw new Error(`git log gave a record that is no commit: ${id}`);
    this.fields.length = 0;
    this.visit({
      id,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name: an, email: ae },
      committer: { name: cn, email: ce },
      authorTime: seconds(at),
      committerTime: seconds(ct),
      message,
    });
  }
}

/** 1971 and 2100: what lies outside is a clock that was never set, or a broken one, and no date. */
const [EARLIEST, LATEST] = [31_536_000, 4_102_444_800];

function seconds(text: string): number | null {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return value >= EARLIEST && value < LATEST ? value : null;
}
