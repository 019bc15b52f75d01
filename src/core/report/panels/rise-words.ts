import type { Report } from '../schema';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Curve = NonNullable<Loop['growth']>['living'];
type Days = NonNullable<Curve['fit']>['doublingDays'];

/** Negative where it halves: then the bounds are told as of the halving. */
export function changeWords({ value, from, to }: Days, { l10n, count }: Teller): string {
  const days = (each: number) => count(Math.round(each));
  return value < 0
    ? l10n.t('halved every {0} days ({1} to {2})', days(-value), days(-to), days(-from))
    : l10n.t('doubled every {0} days ({1} to {2})', days(value), days(from), days(to));
}

export function whyWithheld(withheld: NonNullable<Curve['withheld']>, { l10n }: Teller): string {
  const words: Record<typeof withheld, string> = {
    few: l10n.t('there are fewer than six quarters that say enough'),
    poor: l10n.t('the quarters lie too far off any such curve'),
    flat: l10n.t('whether it rises or falls cannot be said'),
  };
  return words[withheld];
}
