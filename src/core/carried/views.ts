import { type CommitPatch, isOwn } from './commit-patch';
import { ends } from './ends';
import { dateOf, type Member } from './lineage';
import type { SourceLines } from './source-lines';

/** A state of the sources' work that may have been brought as a whole. */
export interface View {
  readonly member: Member;
  /** Whether it is all that stands after the source, with what those before it added; else what itself added. */
  readonly isWhole: boolean;
  /** Numbers in `SourceLines`, in the order of the file. Views in which a file is the same share it. */
  readonly files: ReadonlyMap<string, Int32Array>;
}

/** Lines that stand at the ends of branches, each file of several once; beyond it a branch is only known by commits. */
const MOST_STANDING = 8_000_000;

/** What each source added, and what stood at the end of each line of several. In the order of their dates. */
export function findViews(members: ReadonlyMap<string, Member>, lines: SourceLines): View[] {
  const views: View[] = [];
  for (const member of members.values()) {
    const files = isOwn(member.commit) ? addedBy(member.commit, lines) : null;
    if (files !== null && files.size > 0) views.push({ member, isWhole: false, files });
  }
  const seen = new Set<Int32Array>();
  let left = MOST_STANDING;
  for (const [member, standing] of ends(members, lines)) {
    const files = new Map([...standing].map(([path, { lines }]) => [path, lines]));
    for (const held of files.values()) {
      if (!seen.has(held)) left -= held.length;
      seen.add(held);
    }
    if (left < 0) break;
    views.push({ member, isWhole: true, files });
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
