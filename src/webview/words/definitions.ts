import * as l10n from '@vscode/l10n';
import type { Defined } from '../../core/report';
import { inert } from '../../core/text';
import type { Format } from '../format';
import { type Family, reachOf } from '../models/definition-rows';

/** What the core says of a definition, in the reader's language; as it is where another version wrote it. */
export function definitionText(text: string): string {
  return inert(l10n.t(text));
}

export function familyName(family: Family): string {
  const words: Record<Family, string> = {
    living: l10n.t('Living lines'),
    changed: l10n.t('Added or changed lines'),
    commits: l10n.t('Commits'),
  };
  return words[family];
}

export function statusName(status: Defined['status']): string {
  const words: Record<Defined['status'], string> = {
    exact: l10n.t('exact'),
    variant: l10n.t('variant'),
    refused: l10n.t('refused'),
  };
  return words[status];
}

export function shareText(row: Defined, { percent }: Format): string {
  const reach = reachOf(row);
  if (reach === null || reach.from === reach.to) return percent(row.share);
  return l10n.t('{0} to {1}', percent(reach.from), percent(reach.to));
}

export function amountText(value: number | null, { count }: Format): string {
  return value === null ? '–' : count(value);
}

/** A sentence that holds all by which the number can be found again. */
export function definitionQuote(row: Defined, format: Format): string {
  const { id, status, ai, counted, numerator, denominator, commit, rule, source } = row;
  return l10n.t(
    '{0} AI by the definition {1} ({2}): {3} {4}, of {5} {6}; commit {7}, rule {8} {9}; {10}',
    ...[shareText(row, format), id, statusName(status)],
    ...[amountText(ai, format), definitionText(numerator ?? '')],
    ...[amountText(counted, format), definitionText(denominator ?? '')],
    ...[commit.slice(0, 12), rule.id, rule.hash.slice(0, 12), source],
  );
}
