import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';

/**
 * The first line of the message of each commit on the line of first parents from `head`, newest first. Where git comes no
 * further, what it told until then.
 */
export async function readSubjects(
  reader: ObjectReader,
  head: string,
  visit: (commit: string, subject: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  let rest = '';
  const onData = (chunk: Buffer) => {
    const fields = `${rest}${chunk.toString('latin1')}`.split('\n');
    rest = fields.pop()!;
    for (const field of fields)
      visit(field.slice(0, field.indexOf(' ')), field.slice(field.indexOf(' ') + 1));
  };
  const args = ['log', '--first-parent', '--no-show-signature', '--format=%H %s', '--stdin'];
  try {
    await reader.stream({ args, input: `${head}\n`, signal, onData });
  } catch (error) {
    if (!(error instanceof GitError) || error.code === null) throw error;
  }
}
