import { type FileLines, OpenHead } from '../file-lines';
import type { LedgerEntry } from '../questions';
import type { ToolContext } from './context';

/** Neighbouring lines of one commit, as the ledger tells them. */
export type OwnedRange = Omit<LedgerEntry, 'path'>;

export interface OwnedFile {
  /** Full id of the commit. */
  readonly head: string;
  /** From the top; none where the file does not count. */
  readonly ranges: readonly OwnedRange[];
  /** Why nothing is told of its lines; null where they are told. */
  readonly untold: FileLines['untold'];
}

/** Who owns the lines of one file at the head, by its path from the top of the repository: those of the ledger. */
export async function ownedRanges(top: string, file: string, context: ToolContext): Promise<OwnedFile> {
  const { folder, cache, ...options } = context;
  const open = await OpenHead.open(top, options);
  try {
    await open.settle(context.signal);
    const told = await open.lines(file, context.signal);
    return { head: told.head, untold: told.untold, ranges: [...rangesOf(told)] };
  } finally {
    open.dispose();
  }
}

function* rangesOf({ lines, owners }: FileLines): Generator<OwnedRange> {
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const owner = lines[start]!;
    while (end < lines.length && lines[end] === owner) end++;
    yield { start: start + 1, lines: end - start, ...described(owners[owner]) };
  }
}

/** Of lines whose history is missing. */
const LOST = {
  ...({ commit: null, class: 'unknown', basis: 'none' } as const),
  ...{ agent: null, model: null, signs: [] },
};

function described(row: FileLines['owners'][number] | undefined) {
  if (row === undefined) return LOST;
  const { commit, class: name, basis, agent, signs } = row;
  return { commit, class: name, basis, agent: agent?.agent ?? null, model: agent?.model ?? null, signs };
}
