import type { ClaimAnswer } from './answer';
import { claimedText, UNIT_WORDS } from './reasons';

/** How a claim was understood, so that whoever meant another thing sees it. */
export function readingNotes(answer: ClaimAnswer): string[] {
  const { claim, measured } = answer;
  const who = claim.by === 'human' ? 'people' : (claim.agent ?? 'AI');
  const what = claim.beyond === null ? UNIT_WORDS[measured.unit] : 'what it names';
  return [
    `Share: ${claimedText(answer)} (“${claim.share.words}”), of ${what}, by ${who}.`,
    `Time: ${timeText(answer)}.`,
    ...(claim.namesUnit
      ? []
      : [`The claim names nothing that is counted: ${UNIT_WORDS[measured.unit]} are taken.`]),
    ...lastDay(answer),
  ];
}

function timeText({ claim: { window }, measured: { from, to, unit } }: ClaimAnswer): string {
  const end = `\`${to.slice(0, 12)}\``;
  const start = from === null ? 'the beginning' : `\`${from.slice(0, 12)}\``;
  const words = window.words === '' ? 'none is named' : `“${window.words}”`;
  return unit === 'living' ? `${words}, what lives at ${end}` : `${words}, from ${start} to ${end}`;
}

/** A clone that ends before the time does may lack some of it. */
function lastDay({ claim: { window }, measured: { until } }: ClaimAnswer): string[] {
  if (window.kind !== 'between' || window.to === null || until === null) return [];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(window.to);
  const lastOfTime = isDay ? new Date(Date.parse(window.to) - DAY).toISOString().slice(0, 10) : null;
  const day = until.slice(0, 10);
  return lastOfTime !== null && day < lastOfTime ? [`The last commit here of that time is of ${day}.`] : [];
}

const DAY = 86_400_000;
