import type { AuthorClass, FileRole } from '../../model';
import { grouped } from '../../text';
import { CLASS_MEANING } from '../markdown-tables';
import { percent, upperPercent } from '../markdown-text';

/**
 * The language that panels are told in. Their words are calls of `l10n.t` with a text in English, so that they are collected
 * and translated like those of pages; `{0}` stands for the first value.
 */
export interface Teller {
  readonly l10n: { readonly t: (text: string, ...values: string[]) => string };
  readonly count: (value: number) => string;
  readonly percent: (share: number | null) => string;
  readonly upperPercent: (share: number | null) => string;
  /** For an axis. */
  readonly wholePercent: (share: number) => string;
  /** Percentage points of a difference of shares, with its sign and one decimal. */
  readonly signedPoints: (difference: number) => string;
  /** With two decimals. */
  readonly decimal: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** Of a date as 2026-01-31 or with a time. */
  readonly day: (date: string) => string;
  readonly role: (role: FileRole) => string;
  /** A class with what it means. */
  readonly classWithMeaning: (name: AuthorClass) => string;
  /** Text of a repository, made harmless for where it stands. */
  readonly plain: (text: string) => string;
}

/** As files are written: the same on every machine. `plain` is for where nothing is markup. */
export function inEnglish(plain: (text: string) => string): Teller {
  return {
    l10n: { t: (text, ...values) => text.replace(/\{(\d+)\}/g, (_, i) => values[Number(i)] ?? '') },
    count: grouped,
    percent,
    upperPercent,
    wholePercent: share => `${Math.round(share * 100)}%`,
    signedPoints: difference =>
      `${difference > 0 ? '+' : ''}${(100 * difference).toFixed(1).replace('-', '−')}`,
    decimal: value => value.toFixed(2),
    list: items => items.join(', '),
    day: date => date.slice(0, 10),
    role: role => role,
    classWithMeaning: name => `${name}: ${CLASS_MEANING[name]}`,
    plain,
  };
}
