import type { About } from '../loop-words';
import type { Report } from '../schema';
import type { Teller } from './teller';

type Durability = NonNullable<NonNullable<Report['loop']>['durability']>;
export type Group = keyof Durability['groups'];
export type Lack = NonNullable<Durability['comparison']['lack']>;
export type Definition = Durability['definitions'][number]['definition'];

export function groupName(group: Group, { l10n }: Teller): string {
  return group === 'ai' ? l10n.t('AI: agent, pair, assist') : l10n.t('Others: unknown, human');
}

export function groupShort(group: Group, { l10n }: Teller): string {
  return group === 'ai' ? l10n.t('AI') : l10n.t('Others');
}

export function whyNotCompared(lack: Lack, { l10n }: Teller): string {
  const words: Record<Lack, string> = {
    'no-ai': l10n.t('nothing of AI has landed'),
    'nothing-to-match': l10n.t('no directory has lines of both from the same quarter'),
    'few-changes': l10n.t('one of them has fewer than 30 changes there'),
    concentrated: l10n.t('five changes hold more than a fifth of the lines of one of them'),
  };
  return words[lack];
}

/** Why there is no half-life of one group. */
export function whyNoHalfLife(lack: Lack, { l10n }: Teller): string {
  return lack === 'concentrated'
    ? l10n.t('not told: five changes hold more than a fifth of the lines')
    : l10n.t('not told: fewer than 30 changes');
}

export function definitionWords(definition: Definition, { l10n }: Teller): string {
  const words: Record<Definition, string> = {
    'ever-lines': l10n.t('Lost at any time, all lines together (the way of arXiv 2601.16809)'),
    'window-lines': l10n.t('Lost within 21 days, all lines together'),
    'window-changes': l10n.t('Lost within 21 days, the mean of all changes (the way of arXiv 2604.00917)'),
    matched: l10n.t('Lost within 21 days, same directory and quarter'),
    'without-bulk': l10n.t('The same without changes of more than 1,000 lines'),
  };
  return words[definition];
}

/** The one choice in which a definition differs from the one that it is held against. */
export function choiceWords(definition: Definition, { l10n }: Teller): string {
  const words: Record<Definition, string> = {
    'ever-lines': '',
    'window-lines': l10n.t('to look at 21 days instead of all the time'),
    'window-changes': l10n.t('to count each change once instead of each line'),
    matched: l10n.t('to compare inside the same directory and quarter'),
    'without-bulk': l10n.t('to leave out changes of more than 1,000 lines'),
  };
  return words[definition];
}

export function aboutDurability({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'Kaplan and Meier (1958): the part of landed lines that lives longer than so many days is the product, over all days until then, of 1 − lost ÷ still looked at; time runs from when a line came onto the main line, and ends at the head. Half-lives: 95% of 100 draws of whole changes. Compared inside the same directory and quarter by Mantel and Haenszel (1959), at ages of up to a year.',
    ),
    source: l10n.t(
      'The owners of lines before each commit, its diff against its first parent, and the classes of commits. Bots that are not AI are in neither group; changes of more than 1,000 lines are apart, because they are imports, moves or reformatting as often as work. Definitions: arXiv 2601.16809 and arXiv 2604.00917, as far as git alone can follow them.',
    ),
    limits: l10n.t(
      'Whether it was good that a line stayed: dead code lasts, too. A line that is moved or reformatted is lost and a new one. AI and others do not get the same work, even in one directory; and lines without evidence of AI may be by AI.',
    ),
  };
}
