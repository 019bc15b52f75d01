import * as l10n from '@vscode/l10n';
import type { RungKey } from '../../core/chart';
import type { About } from '../../core/report';

/** The number of a rung; a dash where it is not known. */
export function rungNumber(rung: RungKey): string {
  return rung === 'hidden' ? '?' : String(rung);
}

/** A rung in a sentence of its own. */
export function rungMeaning(rung: RungKey): string {
  const words: Record<RungKey, string> = {
    0: l10n.t('no evidence of AI'),
    1: l10n.t('a person is the author and declares help by AI'),
    2: l10n.t('AI is named as co-author'),
    3: l10n.t('an agent is the author, a person committed'),
    4: l10n.t('an agent is author and committer, a person merged or reviewed'),
    5: l10n.t('no person’s name anywhere on the way'),
    hidden: l10n.t('by an agent; a forge made the commit and does not say who had it merged'),
  };
  return words[rung];
}

/** In a legend. */
export function rungName(rung: RungKey): string {
  const words: Record<RungKey, string> = {
    0: l10n.t('0 No evidence of AI'),
    1: l10n.t('1 Assisted'),
    2: l10n.t('2 Co-authored'),
    3: l10n.t('3 Agent, committed by a person'),
    4: l10n.t('4 Agent, merged by a person'),
    5: l10n.t('5 No person named'),
    hidden: l10n.t('Not knowable: a forge made it'),
  };
  return words[rung];
}

/** Holds for all that stands on the tab. */
export function caution(): string {
  return l10n.t(
    'Names are identities, not attention: that no person is named does not say that nobody looked, and a person who is named as co-author need not have touched a line.',
  );
}

export function aboutLadder(): About {
  return {
    formula: l10n.t(
      'Each commit stands on one rung, by the names in author, committer, sign-off, review and merge; its lines stand there with it. Share = lines on the rung ÷ all lines that count. Of new lines and commits, each point sums up the 91 days before it.',
    ),
    source: l10n.t(
      'Authors, committers and trailers of commits, the merges that brought them, and the catalogue of agents. Records of lines and branches that are still here tell lines of one commit apart.',
    ),
    limits: l10n.t(
      'Who read the lines, who asked for them, and who clicked on merge where a forge made the commit. An agent that works under the name of a person stands no higher than rung 2.',
    ),
  };
}

export function aboutClosure(): About {
  return {
    formula: l10n.t(
      'Living lines on rung 2 or above ÷ all living lines of the role. “An agent is the author”: the same from rung 3 on. What a forge hides is by an agent, and counts in both.',
    ),
    source: l10n.t('The ladder, and what the path of a file says it is for.'),
    limits: l10n.t(
      'Whether tests judge well, whether instructions are followed, and who decided what they say. Instructions that lie outside of the repository are not seen.',
    ),
  };
}

export function aboutOverwrite(): About {
  return {
    formula: l10n.t(
      'For each line that a commit took away: the class of that commit, and the class of the commit that had brought the line. All in all these are the lines that git log --numstat counts as deleted in files that count; merges take nothing away. AI is agent, pair and assist.',
    ),
    source: l10n.t('The diff of each commit against its first parent, and the owners of lines before it.'),
    limits: l10n.t(
      'Why a line went: a better idea, a move to another file and plain reformatting look the same. Who wrote without evidence of AI may have used it.',
    ),
  };
}
