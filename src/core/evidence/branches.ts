import type { Commit } from '../model';
import type { Catalogue } from './catalogue';
import { type Finding, withinDates } from './finding';

/** How hosts and git word a merge; the first group is the branch. A fork's owner stands only in pull-request subjects. */
const SUBJECTS: readonly RegExp[] = [
  /^Merge pull request #\d+ from [^\s/]+\/(\S+)/,
  /^Merged? (?:pull request|PR) \d+ from (\S+) into \S/,
  /^Merge pull request '.*' \([#!]\d+\) from (?:[^\s:]+:)?(\S+) into \S/,
  /^Merge pull request #\d+ in \S+ from (\S+) to \S/,
  /^Pull request #\d+: [^\n]{0,200}\n\s*Merge in \S+ from (\S+) to \S/,
  /^Merge (?:remote-tracking )?branch '([^']+)'/,
  /^Merge (?:remote-tracking )?branch (\S+) into \S/,
  /^Merged in (\S+) \(pull request #\d+\)/,
];
const LONGEST = 300;

/** The branch a merge commit brought in, from its subject; null for other commits and other wordings. */
export function mergedBranch(commit: Commit): string | null {
  if (commit.parents.length < 2) return null;
  const subject = subjectOf(commit);
  for (const pattern of SUBJECTS) {
    const branch = pattern.exec(subject)?.[1];
    if (branch !== undefined)
      return branch.replace(/^(?:refs\/heads\/|refs\/remotes\/)?(?:origin|upstream)\//, '');
  }
  return null;
}

/** A sign that the name of a branch is. */
export interface BranchFinding extends Finding {
  readonly branch: string;
}

/** The sign of the merged branch's name. It speaks for the commits behind the second parent, not for the merge. */
export function branchFinding(commit: Commit, catalogue: Catalogue): BranchFinding | null {
  const branch = mergedBranch(commit);
  if (branch === null) return null;
  for (const sign of catalogue.signs.branch) {
    if (!sign.match(branch) || !withinDates(sign, commit.committerTime)) continue;
    const text = subjectOf(commit);
    return {
      branch,
      sign,
      evidence: { sign: sign.id, where: 'branch', text },
      gives: sign.gives,
      agent: sign.agent,
      model: null,
    };
  }
  return null;
}

/** Whether a branch is called after a person: "claude/typo" of Claude Martin says nothing of an AI. */
export function isOwnName(branch: string, person: string): boolean {
  const [first = ''] = branch.toLowerCase().split(/[/_-]/, 1);
  return (
    first !== '' &&
    person
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(first)
  );
}

function subjectOf(commit: Commit): string {
  return (/\S[^\n]*/.exec(commit.message.slice(0, 2000))?.[0] ?? '').trimEnd().slice(0, LONGEST);
}
