import type { Teller } from './teller';

/** Shares of the lines or commits that the ladder shows, at a rung or above; null where there are none. */
export interface LadderShares {
  readonly measure: 'living' | 'added' | 'commits';
  /** Of living lines the day, else the last of 91 days. */
  readonly date: string;
  readonly author: number | null;
  readonly named: number | null;
  /** Rung 1 alone: AI is declared as a help. */
  readonly assisted: number | null;
}

/** What a picture of the ladder says in one sentence. */
export function ladderSentence(shares: LadderShares, teller: Teller): string {
  const { measure, date, author, named, assisted } = shares;
  const { l10n, percent, day } = teller;
  if ((assisted ?? 0) > (named ?? 0)) return helpSentence(shares, teller);
  const figures = [percent(named), day(date), percent(author)];
  const words = {
    living: l10n.t(
      'AI is named as author or co-author of {0} of the lines that live on {1}; an agent is the author of {2}',
      ...figures,
    ),
    added: l10n.t(
      'AI is named as author or co-author of {0} of the new lines of the 91 days up to {1}; an agent is the author of {2}',
      ...figures,
    ),
    commits: l10n.t(
      'AI is named as author or co-author of {0} of the commits of the 91 days up to {1}; an agent is the author of {2}',
      ...figures,
    ),
  };
  return words[measure];
}

/** Where AI is most often declared as a help, which is no co-author. */
function helpSentence({ measure, date, named, assisted }: LadderShares, teller: Teller): string {
  const { l10n, percent, day } = teller;
  const figures = [percent(assisted), day(date), percent(named)];
  const words = {
    living: l10n.t(
      'A person declares help by AI for {0} of the lines that live on {1}; AI is named as author or co-author of {2}',
      ...figures,
    ),
    added: l10n.t(
      'A person declares help by AI for {0} of the new lines of the 91 days up to {1}; AI is named as author or co-author of {2}',
      ...figures,
    ),
    commits: l10n.t(
      'A person declares help by AI for {0} of the commits of the 91 days up to {1}; AI is named as author or co-author of {2}',
      ...figures,
    ),
  };
  return words[measure];
}
