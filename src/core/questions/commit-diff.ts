import { displayPath } from '../files';
import {
  type Change,
  type ObjectIds as Ids,
  KIND,
  ObjectIds,
  type ObjectReader,
  readChanges,
  readCommits,
  readContents,
  readSizes,
} from '../git';
import type { Commit } from '../model';
import { type OpenOptions, withRepository } from '../open';

/** What a commit changed against its first parent, with the texts of both sides. */
export interface CommitDiff {
  readonly commit: string;
  /** Full id of the commit that it is compared with; null for none. */
  readonly before: string | null;
  readonly subject: string;
  readonly files: readonly ChangedFile[];
  /** Changed files that are not shown: too many, too large, binary, missing, or no files. */
  readonly left: number;
}

/** A side is null where the file is not there. Files with unchanged content but another mode are not listed. */
export interface ChangedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const MOST_FILES = 300;
const LARGEST_BLOB = 1_000_000;
const LARGEST_ALL = 20_000_000;

/** `commit` is a full id. */
export function commitDiff(path: string, commit: string, options: OpenOptions): Promise<CommitDiff> {
  return withRepository(path, { ...options, revision: commit }, async ({ reader }) => {
    const ids = new ObjectIds(reader.idBytes);
    const { about, parent, changes } = await changesOf(reader, ids, commit, options.signal);
    const isText = (kind: number) => kind === KIND.regular || kind === KIND.none;
    const files = changes.filter(change => isText(change.oldKind) && isText(change.newKind));
    const shown = await affordable(reader, ids, files.slice(0, MOST_FILES), options.signal);
    const texts = await textsOf(reader, ids, shown, options.signal);
    const sides = (change: Change) =>
      [texts.get(change.oldBlob), texts.get(change.newBlob)].map(side => (side === undefined ? null : side));
    const pairs = shown.filter(
      ({ oldBlob, newBlob }) => isReadable(texts, oldBlob) && isReadable(texts, newBlob),
    );
    return {
      commit,
      before: parent,
      subject: about.message.split('\n', 1)[0]!,
      files: pairs.map(change => {
        const [before = null, after = null] = sides(change);
        return { path: displayPath(change.path), before, after };
      }),
      left: changes.length - pairs.length,
    };
  });
}

function isReadable(texts: ReadonlyMap<number, string | null>, blob: number): boolean {
  return blob === 0 || typeof texts.get(blob) === 'string';
}

async function changesOf(
  reader: ObjectReader,
  ids: Ids,
  commit: string,
  signal?: AbortSignal,
): Promise<{ about: Commit; parent: string | null; changes: readonly Change[] }> {
  const commits: Commit[] = [];
  await readCommits(reader, [commit], found => commits.push(found), signal);
  const about = commits[0]!;
  let changes: readonly Change[] = [];
  const parent = reader.boundary.has(commit) ? null : (about.parents[0] ?? null);
  await readChanges(
    reader,
    [{ commit, parent }],
    ids,
    (_, found) => {
      changes = found ?? [];
    },
    signal,
  );
  return { about, parent, changes: changes.filter(({ oldBlob, newBlob }) => oldBlob !== newBlob) };
}

/** As many of the first files as fit. */
async function affordable(
  reader: ObjectReader,
  ids: Ids,
  changes: readonly Change[],
  signal?: AbortSignal,
): Promise<Change[]> {
  const blobs = [...new Set(changes.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob]))].filter(
    blob => blob !== 0,
  );
  const answers = await readSizes(reader, ids, blobs, signal);
  const sizes = new Map([[0, 0], ...blobs.map((blob, i) => [blob, answers[i]!] as const)]);
  let total = 0;
  return changes.filter(({ oldBlob, newBlob }) => {
    const [before, after] = [sizes.get(oldBlob)!, sizes.get(newBlob)!];
    // The size of a missing blob is not a number.
    const fits = before <= LARGEST_BLOB && after <= LARGEST_BLOB && total + before + after <= LARGEST_ALL;
    if (!fits) return false;
    total += before + after;
    return true;
  });
}

/** Texts of blobs; null for one that is binary or missing. */
async function textsOf(
  reader: ObjectReader,
  ids: Ids,
  changes: readonly Change[],
  signal?: AbortSignal,
): Promise<Map<number, string | null>> {
  const blobs = [...new Set(changes.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob]))];
  const texts = new Map<number, string | null>();
  const visit = (blob: number, content: Buffer | null) =>
    texts.set(blob, content === null || content.includes(0) ? null : content.toString('utf8'));
  await readContents(
    reader,
    ids,
    blobs.filter(blob => blob !== 0),
    visit,
    signal,
  );
  return texts;
}
