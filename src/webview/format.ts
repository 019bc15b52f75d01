export type DateUnit = 'year' | 'month' | 'day';

/** Numbers and dates as the reader's language writes them. Dates are those of UTC, as in every report. */
export interface Format {
  readonly count: (value: number) => string;
  /** For an axis: 1.2K. */
  readonly shortCount: (value: number) => string;
  /** One decimal; a dash where nothing was counted. What is not none is never 0%, what is not all never 100%. */
  readonly percent: (share: number | null) => string;
  /** For an upper bound, which may say more but never less than there is: 100% where `percent` is unsure. */
  readonly upperPercent: (share: number | null) => string;
  readonly wholePercent: (share: number) => string;
  /** For an axis whose ticks are `step` apart. */
  readonly percentTick: (share: number, step: number) => string;
  /** With two decimals. */
  readonly decimal: (value: number) => string;
  /** Percentage points, with one decimal. */
  readonly points: (share: number) => string;
  /** The same of a difference, with its sign. */
  readonly signedPoints: (difference: number) => string;
  readonly signedCount: (difference: number) => string;
  readonly day: (iso: string) => string;
  readonly month: (iso: string) => string;
  readonly date: (iso: string, unit: DateUnit, withYear: boolean) => string;
  readonly list: (items: readonly string[]) => string;
}

const LEAST = 0.001;

export function formatFor(locale: string): Format {
  const known = knownLocale(locale);
  return { ...numbersFor(known), ...datesFor(known) };
}

function numbersFor(locale: string) {
  const count = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const percent = percentOf(locale, 1);
  const whole = percentOf(locale, 0);
  const decimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const points = new Intl.NumberFormat(locale, decimal);
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signDisplay = 'exceptZero';
  const signed = new Intl.NumberFormat(locale, { signDisplay });
  const signedPoints = new Intl.NumberFormat(locale, { ...decimal, signDisplay });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    count: (value: number) => count.format(value),
    shortCount: (value: number) => short.format(value),
    percent: (share: number | null) => (share === null ? '–' : honest(share, percent)),
    upperPercent: (share: number | null) => (share === null ? '–' : upper(share, percent, whole)),
    wholePercent: (share: number) => whole.format(share),
    percentTick: (share: number, step: number) => percentOf(locale, digitsFor(step)).format(share),
    decimal: (value: number) => two.format(value),
    points: (share: number) => points.format(100 * share),
    signedPoints: (difference: number) => withMinus(signedPoints.format(100 * difference)),
    signedCount: (difference: number) => withMinus(signed.format(difference)),
    list: (items: readonly string[]) => list.format(items),
  };
}

/** A hyphen is too short to be seen before a number. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}

function honest(share: number, percent: Intl.NumberFormat): string {
  if (share > 0 && share < LEAST) return `< ${percent.format(LEAST)}`;
  if (share < 1 && share > 1 - LEAST) return `> ${percent.format(1 - LEAST)}`;
  return percent.format(share);
}

function upper(share: number, percent: Intl.NumberFormat, whole: Intl.NumberFormat): string {
  if (share > 1 - LEAST) return whole.format(1);
  return percent.format(share === 0 ? 0 : Math.max(share, LEAST));
}

function percentOf(locale: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** As few as tell ticks of percentages from each other. */
function digitsFor(step: number): number {
  return Math.min(6, Math.max(0, -Math.floor(Math.log10(step * 100) + 1e-9)));
}

function datesFor(locale: string) {
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const day = inUtc({ dateStyle: 'medium' });
  const month = inUtc({ year: 'numeric', month: 'short' });
  const units = {
    year: [inUtc({ year: 'numeric' }), inUtc({ year: 'numeric' })],
    month: [inUtc({ month: 'short' }), month],
    day: [inUtc({ month: 'short', day: 'numeric' }), day],
  } as const;
  return {
    day: (iso: string) => dated(day, iso),
    month: (iso: string) => dated(month, iso),
    date: (iso: string, unit: DateUnit, withYear: boolean) => dated(units[unit][withYear ? 1 : 0], iso),
  };
}

function dated(format: Intl.DateTimeFormat, iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '–' : format.format(time);
}

/** A language that the runtime does not know must not stop the page. */
function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
