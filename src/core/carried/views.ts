import { type CommitPatch, isOwn } from './commit-patch';
import { ends } from './ends';
import { dateOf, type Member } from './lineage';
import type { SourceLines } from './source-lines';

/** A state of the sources' work that may have been brought as a whole. */
export interface View {
  readonly member: Member;
  /** Whether it is all that stands after the source, with what those before it added; else what itself added. */
  readonly isWhole: boolean;
  /** Numbers in `SourceLines`, in the order of the file. */
  readonly files: ReadonlyMap<string, Int32Array>;
  readonly weight: number;
}

/** What stands at the ends of all branches, in all; beyond it a branch is only known commit by commit. */
const MOST_STANDING = 4_000_000;

/** What each source added, and what stood at the end of each line of several. In the order of their dates. */
export function findViews(members: ReadonlyMap<string, Member>, lines: SourceLines): View[] {
  const views: View[] = [];
  const add = (member: Member, files: ReadonlyMap<string, Int32Array>, isWhole: boolean) => {
    if (files.size > 0) views.push({ member, isWhole, files, weight: weightOf(files, lines) });
  };
  for (const member of members.values())
    if (isOwn(member.commit)) add(member, addedBy(member.commit, lines), false);
  let left = MOST_STANDING;
  for (const [member, standing] of ends(members, lines)) {
    const files = new Map([...standing].map(([path, { lines }]) => [path, lines]));
    for (const held of files.values()) left -= held.length;
    if (left < 0) break;
    add(member, files, true);
  }
  return views.sort((a, b) => dateOf(a.member) - dateOf(b.member));
}

function addedBy(commit: CommitPatch, lines: SourceLines): Map<string, Int32Array> {
  const files = new Map<string, Int32Array>();
  for (const file of commit.files) {
    if (file.path === null || file.marks.length === 0) continue;
    const first = lines.first(file);
    const numbers = Int32Array.from(file.marks, (_, i) => first + i);
    files.set(file.path, numbers);
  }
  return files;
}

function weightOf(files: ReadonlyMap<string, Int32Array>, lines: SourceLines): number {
  let weight = 0;
  for (const held of files.values()) for (const line of held) weight += 1 + lines.weights[line]!;
  return weight;
}
