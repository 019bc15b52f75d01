import { type CommitPatch, isOwn } from './commit-patch';
import type { Member } from './lineage';
import { replay, type Standing } from './replay';
import type { SourceLines } from './source-lines';

/** A state of the sources' work that may have been brought as a whole. */
export interface View {
  readonly member: Member;
  /** Numbers in `SourceLines`, in the order of the file. */
  readonly files: ReadonlyMap<string, Int32Array>;
  readonly weight: number;
}

/** What stands at the ends of all branches, in all; beyond it a branch is only known commit by commit. */
const MOST_STANDING = 4_000_000;

/** What each source added, and what stood at the end of each line of several. In the order of their dates. */
export function findViews(members: ReadonlyMap<string, Member>, lines: SourceLines): View[] {
  const views: View[] = [];
  const add = (member: Member, files: ReadonlyMap<string, Int32Array>) => {
    if (files.size > 0) views.push({ member, files, weight: weightOf(files, lines) });
  };
  for (const member of members.values()) if (isOwn(member.commit)) add(member, addedBy(member.commit, lines));
  let standing = 0;
  for (const [member, state] of ends(members, lines)) {
    const files = new Map([...state].map(([path, { lines }]) => [path, lines]));
    for (const held of files.values()) standing += held.length;
    if (standing > MOST_STANDING) break;
    add(member, files);
  }
  return views.sort((a, b) => dateOf(a) - dateOf(b));
}

/** When it was made, in seconds. */
export function dateOf({ member }: View): number {
  return member.commit.committerTime ?? 0;
}

function addedBy(commit: CommitPatch, lines: SourceLines): Map<string, Int32Array> {
  const files = new Map<string, Int32Array>();
  for (const file of commit.files) {
    if (file.path === null || file.marks.length === 0) continue;
    const first = lines.first(file);
    files.set(
      file.path,
      Int32Array.from(file.marks, (_, i) => first + i),
    );
  }
  return files;
}

/** The last commit of each line of several sources, and what stands there. */
function* ends(members: ReadonlyMap<string, Member>, lines: SourceLines): Generator<[Member, Standing]> {
  const open: { readonly member: Member; readonly standing: Standing; readonly isLast: boolean }[] = [];
  for (const member of members.values())
    if (member.depth === 0) open.push({ member, standing: new Map(), isLast: true });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { member } = next;
    const before = next.isLast ? next.standing : new Map(next.standing);
    replay(before, member.commit, lines);
    if (member.children.length === 0 && member.depth > 0) yield [member, before];
    for (const [i, id] of member.children.entries())
      open.push({ member: members.get(id)!, standing: before, isLast: i === 0 });
  }
}

function weightOf(files: ReadonlyMap<string, Int32Array>, lines: SourceLines): number {
  let weight = 0;
  for (const held of files.values()) for (const line of held) weight += 1 + lines.weights[line]!;
  return weight;
}
