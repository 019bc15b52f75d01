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
  const folder = checkFolder(path);
  const git = controlGit(gitPath, folder, signal);
  const text = await ask(git, ['for-each-ref', '--format=%(refname)%00%(objectname)', prefix]);
  return text.split('\n').flatMap(line => {
    const [name = '', object] = line.split('\0');
    return object === undefined ? [] : [{ name: name.slice(prefix.length), object }];
  });
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
export async function resolveTags(
  reader: ObjectReader,
  refs: readonly Ref[],
  signal?: AbortSignal,
): Promise<{ tags: Tag[]; missing: string[] }> {
  const commits = await peelRefs(reader, refs, signal);
  const times = new Map<string, number | null>();
  const wanted = [...new Set(commits.values())];
  await readCommits(reader, wanted, commit => times.set(commit.id, commit.committerTime), signal);
  const tags: Tag[] = [];
  const missing: string[] = [];
  for (const { name, object } of refs) {
    const commit = commits.get(object);
    if (commit === undefined) missing.push(name);
    else tags.push({ name, commit, time: times.get(commit) ?? null });
  }
  return { tags, missing };
}
