import * as l10n from '@vscode/l10n';
import { isPartlyRecorded, markdownText } from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import type { Format } from '../format';
import type { Story } from '../models/story';
import { incompleteReason } from './completeness';

/** What the large number is of. `isRecorded`: some of it is what tools recorded. */
export function linesText(counted: number, isRecorded: boolean, format: Format): string {
  const lines = format.count(counted);
  return isRecorded
    ? l10n.t('of {0} living lines are declared or recorded AI', lines)
    : l10n.t('of {0} living lines are declared AI', lines);
}

/** What follows the large number. */
export function headlineText({ living }: ShownReport, held: Story['held'], format: Format): string {
  const lines = linesText(living.counted, isPartlyRecorded(living), format);
  if (held === null) return lines;
  const since = format.day(held.milestone.date);
  const words: Readonly<Record<number, string>> = {
    10: l10n.t('{0}: at least a tenth since {1}', lines, since),
    25: l10n.t('{0}: at least a quarter since {1}', lines, since),
    50: l10n.t('{0}: at least half since {1}', lines, since),
    75: l10n.t('{0}: at least three quarters since {1}', lines, since),
  };
  return (
    words[held.threshold] ??
    l10n.t('{0}: at least {2} since {1}', lines, since, format.wholePercent(held.threshold / 100))
  );
}

/** To be pasted into a text: the number with its denominator, its bound, its commit and its rule. */
export function quotedSentence(report: ShownReport, story: Story, format: Format): string {
  const { repository, rule, share } = report;
  const number = `**${format.percent(share.low)}**`;
  const source = l10n.t(
    'commit {0}, rule {1} {2}',
    `\`${repository.head.slice(0, 12)}\``,
    `\`${inert(rule.id)}\``,
    `\`${rule.hash.slice(0, 12)}\``,
  );
  const gap = repository.reasons[0];
  const sentence = l10n.t(
    '{0} {1} ({2}, up to {3}; {4}).',
    number,
    headlineText(report, story.held, format),
    markdownText(repository.name),
    format.upperPercent(share.high),
    source,
  );
  return gap === undefined ? sentence : `${sentence} ${incompleteReason(gap)}.`;
}
