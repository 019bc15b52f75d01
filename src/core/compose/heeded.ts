import type { JudgedHistory } from '../attribution';
import type { Ref } from '../git';
import { ELSEWHERE } from '../graph';
import type { Rule } from '../rule';

/** Where the records are kept that a rule heeds, and the branches that told something of this history. */
export function heededIn({ records }: Pick<Rule, 'records'>, judged: JudgedHistory) {
  const isHere = hereIn(judged);
  const squashes = [...judged.squashedFrom].filter(([commit]) => isHere(commit));
  const used = new Map(squashes.map(([, { branch }]) => [branch.name, branch]));
  const branches = [...used.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { records: records.map(tipOf), branches: branches.map(tipOf) };
}

/** Tells whether a commit belongs to the head's history. */
export function hereIn({ mainline }: JudgedHistory): (commit: number) => boolean {
  return commit => mainline.landing[commit] !== ELSEWHERE;
}

function tipOf({ name, object }: Ref) {
  return { ref: `refs/${name}`, tip: object };
}
