import { grouped } from '../text';
import { setUp } from './circumstances-markdown';
import { completenessNotes, isCutShort } from './completeness';
import { declaredWord, sharesOf } from './figures';
import { boundsText } from './markdown-tables';
import { markdownText, percent, scaledSparkline } from './markdown-text';
import type { Report } from './schema';

const SPARKS = 40;

/** The number in words, the trend as a line of bars where it is not drawn otherwise, and what a reader must know before. */
export function headlineMarkdown(report: Report, withTrend: boolean): string {
  const { repository, living, share, trend } = report;
  const name = markdownText(repository.name);
  const date = repository.headDate?.slice(0, 10) ?? 'an unknown date';
  const title = `# How much of ${name} did AI write?`;
  const notes = completenessNotes(report);
  const incomplete = notes.length === 0 ? '' : `\n\n${notes.join(' ')}`;
  if (share.low === null) {
    const what = isCutShort(report) ? 'the share is unknown' : 'no line counts';
    return `${title}\n\nAt \`${repository.head.slice(0, 12)}\` (${date}) ${what}.${incomplete}`;
  }
  const number = `**${percent(share.low)} of ${grouped(living.counted)} living lines are ${declaredWord(living)} AI** (${boundsText(share)}), at \`${repository.head.slice(0, 12)}\` of ${date}.`;
  const [first] = trend;
  const from = first?.date.slice(0, 10) ?? '';
  const { bars, top } = scaledSparkline(sparkShares(report));
  const spark = `Declared share, ${from} to ${trend.at(-1)?.date.slice(0, 10)}, 0 to ${top}%: \`${bars}\``;
  return `${title}\n\n${number}${recordedText(living)}${sessionText(report)}${setUp(report)}${withTrend ? `\n\n${spark}` : ''}${incomplete}`;
}

/** How much of the number is no commit's word. */
function recordedText({ basis, counted }: Report['living']): string {
  if (basis.record === 0) return '';
  return ` Tools recorded line by line who wrote ${grouped(basis.record)} of them (${percent(basis.record / counted)}); ${grouped(basis.commit)} rest on what commits say.`;
}

/** That some of the number is known on one machine alone. */
function sessionText({ sessions, living: { basis, counted } }: Report): string {
  if (sessions === null) return '';
  return ` ${grouped(basis.session)} (${percent(basis.session / counted)}) were found in sessions that agents keep on this machine: nobody else can count that again.`;
}

/** Shares at evenly spaced dates, the last of them the head's. */
function sparkShares({ trend }: Report): (number | null)[] {
  const times = trend.map(entry => Date.parse(entry.date));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (first === last) return trend.slice(-1).map(entry => sharesOf(entry.living).low);
  let at = 0;
  return Array.from({ length: SPARKS }, (_, i) => {
    const time = first + ((last - first) * (i + 1)) / SPARKS;
    while (at + 1 < times.length && times[at + 1]! <= time) at++;
    return sharesOf(trend[at]!.living).low;
  });
}
