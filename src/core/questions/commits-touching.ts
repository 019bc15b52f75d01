import { inBatches } from '../async';
import { isIn, type Part } from '../files';
import { type Change, KIND, ObjectIds, type ObjectReader, readChanges, readOwnCommits } from '../git';
import { type OpenOptions, withRepository } from '../open';
import type { OnProgress } from '../progress';
import { exclusionUnder } from '../rule';

/** Commits that changed some file of a part of the tree, in the order in which git comes by them. */
export interface Touching {
  /** Full ids. */
  readonly commits: readonly string[];
  /** Commits of which it is not known, because a tree is missing. */
  readonly unread: number;
}

export interface TouchingOptions extends OpenOptions {
  readonly lanes: number;
  readonly onProgress?: OnProgress;
}

const BATCH = 4000;

/**
 * Of the commits of the head's history that are no merges, those that changed a file of this part, by its old or its new
 * name. Files that their path leaves out, links and submodules are none; what the content alone leaves out is.
 */
export function commitsTouching(path: string, part: Part, options: TouchingOptions): Promise<Touching> {
  return withRepository(path, options, async ({ reader, place, rule }) => {
    const { signal, lanes, onProgress = () => {} } = options;
    const ids = await readOwnCommits(reader, place.head, signal);
    const size = ids.length / reader.idBytes;
    const inPart = isIn(part);
    const isAsked = remembered(name => inPart(name) && exclusionUnder(rule, name) === null);
    const answers = new Uint8Array(size);
    let done = 0;
    await inBatches(size, BATCH, lanes, async (from, to) => {
      const commits = Array.from({ length: to - from }, (_, i) => idAt(ids, from + i, reader));
      await readChanges(
        reader,
        commits.map(commit => ({ commit, parent: null })),
        // What is known of one batch is of no use to another.
        new ObjectIds(reader.idBytes),
        (i, changes) => {
          answers[from + i] = changes === null ? UNREAD : touches(changes, isAsked) ? TOUCHES : 0;
        },
        signal,
      );
      done += to - from;
      onProgress({ share: done / size, step: 'changes', done, total: size });
    });
    const commits: string[] = [];
    answers.forEach((answer, i) => {
      if (answer === TOUCHES) commits.push(idAt(ids, i, reader));
    });
    return { commits, unread: answers.filter(answer => answer === UNREAD).length };
  });
}

const TOUCHES = 1;
const UNREAD = 2;

function idAt(ids: Buffer, i: number, { idBytes }: ObjectReader): string {
  return ids.toString('hex', i * idBytes, (i + 1) * idBytes);
}

function touches(changes: readonly Change[], isAsked: (path: string) => boolean): boolean {
  return changes.some(
    ({ path, oldKind, newKind }) => (oldKind === KIND.regular || newKind === KIND.regular) && isAsked(path),
  );
}

/** Most paths are changed many times. */
function remembered(ask: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return path => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const answer = ask(path);
    known.set(path, answer);
    return answer;
  };
}
