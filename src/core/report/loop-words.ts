/** What a figure says of itself: how it is reckoned, from what, and what nobody can know from it. */
export interface About {
  readonly formula: string;
  readonly source: string;
  readonly limits: string;
}

/** Holds for all that is told of the loop. */
export const LOOP_CAUTION =
  'Names are identities, not attention: that no person is named does not say that nobody looked, and a person who is named as co-author need not have touched a line.';

/** Where no rung but the lowest has anything. */
export const NO_LOOP =
  'No commit declares AI here, so that no part of the loop is known to be closed. That is no proof that none was used.';

export const ABOUT_LADDER: About = {
  formula:
    'Each commit stands on one rung, by the names in author, committer, sign-off, review and merge; its lines stand there with it. Share = lines on the rung ÷ all lines that count. Of new lines and commits, each point sums up the 91 days before it.',
  source:
    'Authors, committers and trailers of commits, the merges that brought them, and the catalogue of agents. Records of lines and branches that are still here tell lines of one commit apart.',
  limits:
    'Who read the lines, who asked for them, and who clicked on merge where a forge made the commit. An agent that works under the name of a person stands no higher than rung 2.',
};

export const ABOUT_CLOSURE: About = {
  formula:
    'Living lines on rung 2 or above ÷ all living lines of the role. “An agent is the author”: the same from rung 3 on. What a forge hides is by an agent, and counts in both.',
  source: 'The ladder, and what the path of a file says it is for.',
  limits:
    'Whether tests judge well, whether instructions are followed, and who decided what they say. Instructions that lie outside of the repository are not seen.',
};

export const ABOUT_OVERWRITE: About = {
  formula:
    'For each line that a commit took away: the class of that commit, and the class of the commit that had brought the line. All in all these are the lines that git log --numstat counts as deleted in files that count; merges take nothing away. AI is agent, pair and assist.',
  source: 'The diff of each commit against its first parent, and the owners of lines before it.',
  limits:
    'Why a line went: a better idea, a move to another file and plain reformatting look the same. Who wrote without evidence of AI may have used it.',
};
