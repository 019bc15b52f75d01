import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import { childNamedIn, pastCuts } from './history';

/**
 * The ids of all commits reachable from `tip` that are no merges, one after the other, in the order in which git comes by
 * them. Where the object of a parent is missing, history ends at its child.
 */
export async function readOwnCommits(
  reader: ObjectReader,
  tip: string,
  signal?: AbortSignal,
): Promise<Buffer> {
  let ids: Buffer = Buffer.alloc(0);
  const args = ['rev-list', '--no-merges', '--stdin'];
  await pastCuts(reader, async () => {
    const parser = new IdParser();
    try {
      await reader.stream({ args, input: `${tip}\n`, signal, onData: chunk => parser.push(chunk) });
    } catch (error) {
      const broken = error instanceof GitError ? childNamedIn(error) : null;
      if (broken === null) throw error;
      return broken;
    }
    ids = parser.end();
    return null;
  });
  return ids;
}

/** Reads hex ids, one a line, into bytes. */
class IdParser {
  private readonly pieces: Buffer[] = [];
  private rest = '';

  push(chunk: Buffer): void {
    const lines = `${this.rest}${chunk.toString('latin1')}`.split('\n');
    this.rest = lines.pop()!;
    this.pieces.push(Buffer.from(lines.join(''), 'hex'));
  }

  end(): Buffer {
    if (this.rest !== '') throw new Error('git rev-list ended in the middle of an id');
    return Buffer.concat(this.pieces);
  }
}
