import type { Step } from '../definition';

/** Steps that several definitions have in common. */
export const BY_COMMITS: Step = {
  set: { records: 'none' },
  says: 'commits alone are heard: no records of lines, no branches that a commit joined',
};
export const OWN_RECORDS: Step = {
  set: { records: 'own' },
  says: 'records of lines are heard of the very commit that they are kept for, and where they name AI or a person; branches that a commit joined are not',
};
export const ASSIST_IN: Step = { set: { mark: 'assisted' }, says: 'declared help counts as AI, too' };
export const BOTS_OUT: Step = { set: { bots: false }, says: 'bots that are no AI leave the denominator' };
export const ADDED: Step = {
  set: { unit: 'added' },
  says: 'lines that commits added, whether they live or not (git numstat, no merges)',
};
export const COMMITS: Step = { set: { unit: 'commit' }, says: 'commits in place of lines' };
export const MERGES_IN: Step = { set: { merges: true }, says: 'merges count, too' };

/** Why there is no figure of some. */
export const LACKING = {
  release: 'it speaks of one release: name it by --range',
  copies: 'not looked for: git compares each commit with every file of its tree for it; --all does',
  notes: 'no git-ai note of these commits is in this clone (refs/notes/ai)',
  cut: 'the history is cut so early that nobody knows who wrote the lines',
} as const;

/** Said where a definition is clear and its lists are others. */
export const OWN_LISTS = 'which marks mean AI and which files count stand in our lists, not in its';
export const OPEN = 'unknown stays in the denominator and is in no numerator';
export const AS_HUMAN = 'unknown counts as human';
