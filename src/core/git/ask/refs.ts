import type { Ref, Tag } from '../place';
import { checkFolder } from '../run/check';
import { ask, controlGit } from '../run/control';
import type { ObjectReader } from '../run/reader';
import { readCommits } from './history';

/** Refs below `prefix` (`refs/tags/`); no object is looked at, so a broken one stops nothing. */
export async function listRefs(
  gitPath: string,
  path: string,
  prefix: string,
  signal?: AbortSignal,
): Promise<Ref[]> {
  const [found] = await listRefsBelow(gitPath, path, [{ prefix }], signal);
  return found!;
}

export interface RefsWanted {
  readonly prefix: string;
  /** Patterns for what stands behind the prefix, where not all is wanted. */
  readonly named?: readonly string[];
}

/** The same below each of some prefixes, none of which lies below another, asked for at once. */
export async function listRefsBelow(
  gitPath: string,
  path: string,
  wanted: readonly RefsWanted[],
  signal?: AbortSignal,
): Promise<Ref[][]> {
  const folder = checkFolder(path);
  const git = controlGit(gitPath, folder, signal);
  const patterns = wanted.flatMap(({ prefix, named = [''] }) => named.map(name => prefix + name));
  const text = await ask(git, ['for-each-ref', '--format=%(refname)%00%(objectname)', ...patterns]);
  const lines = text.split('\n').map(line => line.split('\0') as [string, string | undefined]);
  return wanted.map(({ prefix }) =>
    lines.flatMap(([name, object]) =>
      object !== undefined && name.startsWith(prefix) ? [{ name: name.slice(prefix.length), object }] : [],
    ),
  );
}

/** The commits that refs lead to, by the object they name; refs that lead to none are left out. */
export async function peelRefs(
  reader: ObjectReader,
  refs: readonly Ref[],
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const objects = [...new Set(refs.map(ref => ref.object))];
  if (objects.length === 0) return new Map();
  const input = objects.map(object => `${object}^{commit}\n`).join('');
  const args = ['cat-file', '--batch-check=%(objectname)'];
  const answers = (await reader.read({ args, input, signal })).toString('latin1').split('\n');
  const commits = new Map<string, string>();
  objects.forEach((object, i) => {
    const answer = answers[i]!;
    if (!answer.includes(' ')) commits.set(object, answer);
  });
  return commits;
}

/** Tags with their commits and dates, and the names of those that lead to no commit. */
export interface ResolvedTags {
  readonly tags: readonly Tag[];
  /** What they lead to is not in the repository. */
  readonly missing: readonly string[];
  /** They lead to a tree or to the content of a file. */
  readonly noCommits: readonly string[];
}

export async function resolveTags(
  reader: ObjectReader,
  refs: readonly Ref[],
  signal?: AbortSignal,
): Promise<ResolvedTags> {
  const commits = await peelRefs(reader, refs, signal);
  const times = new Map<string, number | null>();
  const wanted = [...new Set(commits.values())];
  await readCommits(reader, wanted, commit => times.set(commit.id, commit.committerTime), signal);
  const lost = refs.filter(({ object }) => !commits.has(object));
  const there = await peeledTypes(reader, lost, signal);
  const isThere = ({ object }: Ref) => OTHER_TYPES.includes(there.get(object)!);
  return {
    tags: refs.flatMap(({ name, object }) => {
      const commit = commits.get(object);
      return commit === undefined ? [] : [{ name, commit, time: times.get(commit) ?? null }];
    }),
    missing: lost.filter(ref => !isThere(ref)).map(({ name }) => name),
    noCommits: lost.filter(isThere).map(({ name }) => name),
  };
}

const OTHER_TYPES = ['tree', 'blob'];

/** The types of what refs lead to at last, by the object they name; other words where that is missing. */
async function peeledTypes(reader: ObjectReader, refs: readonly Ref[], signal?: AbortSignal) {
  const objects = [...new Set(refs.map(ref => ref.object))];
  if (objects.length === 0) return new Map<string, string>();
  const input = objects.map(object => `${object}^{}\n`).join('');
  const args = ['cat-file', '--batch-check=%(objecttype)'];
  const answers = (await reader.read({ args, input, signal })).toString('latin1').split('\n');
  return new Map(objects.map((object, i) => [object, answers[i]!]));
}
