import { incompleteReason, percent, upperPercent } from '../report';
import { grouped } from '../text';
import type { ClaimAnswer, ClaimFigures } from './answer';
import type { ClaimUnit, Limit } from './claim';
import type { Bounds } from './judge';

/** What is counted, in words. */
export const UNIT_WORDS = {
  living: 'living lines',
  new: 'new lines that live at the end',
  added: 'added lines, whether they still live or not',
  commits: 'commits that are no merges',
} as const satisfies Record<ClaimUnit, string>;

/** Why the verdict is what it is, in whole sentences. */
export function whyOf(answer: ClaimAnswer): string[] {
  const { claim, measured, judgement } = answer;
  const { verdict, bounds, kind } = judgement;
  if (claim.beyond !== null) return [`${claim.beyond.why}.`, nearest(answer)];
  if (bounds === null) return [nothingCounted(measured)];
  const told = `${certainText(answer, bounds)}. The claim is ${claimedText(answer)}.`;
  if (verdict !== 'undecidable') return [told];
  return kind === 'silent' ? [told, ...halves(answer), silence(answer)] : [told];
}

/** `80% or more`, `from 70% to 90%`. */
export function claimedText({ claim: { share } }: Pick<ClaimAnswer, 'claim'>): string {
  const { least, most } = share;
  const than = ({ share: value, strict }: Limit, more: string) =>
    strict ? `${more} than ${exact(value)}` : `${exact(value)} or ${more}`;
  if (least !== null && most !== null) return `from ${exact(least.share)} to ${exact(most.share)}`;
  if (least !== null) return least.share === 1 ? 'all' : than(least, 'more');
  return most === null ? '' : most.share === 0 ? 'none' : than(most, 'less');
}

/** What is sure, and what is possible. */
function certainText(
  { claim: { by, agent }, measured }: Pick<ClaimAnswer, 'claim' | 'measured'>,
  { from, to }: Bounds,
): string {
  const of = `of ${grouped(measured.counts.counted)} ${UNIT_WORDS[measured.unit]}`;
  const sure = by === 'human' ? 'proved human' : `declared ${agent === null ? 'AI' : `${agent}’s`}`;
  return `${percent(from)} ${of} are ${sure}, and up to ${upperPercent(to)} may be`;
}

/** Of a claim with two ends, the one that is sure. */
function halves({ judgement: { least, most }, claim: { share } }: ClaimAnswer): string[] {
  if (least === true && share.most !== null)
    return [
      `That it is no less than ${exact(share.least!.share)} holds; that it is no more than ${exact(share.most.share)} is open.`,
    ];
  if (most === true && share.least !== null)
    return [
      `That it is no more than ${exact(share.most!.share)} holds; that it is no less than ${exact(share.least.share)} is open.`,
    ];
  return [];
}

function silence({ claim, measured: { counts, unit }, judgement: { bounds } }: ClaimAnswer): string {
  const open = counts.unknown + counts.assist;
  const what = unit === 'commits' ? 'commits' : 'lines';
  const { least, most } = claim.share;
  const missing = least === null ? null : lacking(least.share - bounds!.from, counts.counted);
  const spare = most === null ? null : lacking(bounds!.to - most.share, counts.counted);
  const whose = claim.by === 'human' ? ['a person’s', 'AI’s'] : ['AI’s', 'a person’s'];
  const needs = [
    ...(missing === null ? [] : [`${grouped(missing)} of them would have to be ${whose[0]}`]),
    ...(spare === null ? [] : [`${grouped(spare)} of them would have to be ${whose[1]}`]),
  ];
  return `Nothing says who wrote ${grouped(open)} ${what} (${grouped(counts.unknown)} without any sign, ${grouped(counts.assist)} with help that may be anything): for the claim, ${needs.join(', and ')}.`;
}

/** How many make up for that share; null for none. */
function lacking(share: number, counted: number): number | null {
  const count = Math.ceil(share * counted - 1e-6);
  return count > 0 ? count : null;
}

function nearest({ claim, measured, judgement: { bounds } }: ClaimAnswer): string {
  const what = UNIT_WORDS[measured.unit];
  if (bounds === null) return `Nor can be told how many of the ${what} are AI’s.`;
  return `What git does count is another thing: ${certainText({ claim, measured }, bounds)}.`;
}

function nothingCounted({ counts, reasons, unit, until }: ClaimFigures): string {
  const [reason] = reasons;
  if (reason !== undefined) return `${incompleteReason(reason)}.`;
  const what = unit === 'commits' ? 'commit' : 'line that counts';
  if (counts.counted === 0)
    return `This clone has no ${what} of that time; its last commit up to there is of ${until?.slice(0, 10) ?? 'an unknown day'}.`;
  return 'Nobody can tell whose they are, for the history is cut.';
}

/** What would decide a claim that stays open; nothing where it is decided. */
export function wouldDecide({ claim, measured, judgement: { verdict, kind } }: ClaimAnswer): string[] {
  if (verdict !== 'undecidable') return [];
  if (claim.beyond !== null) return [claim.beyond.wouldDecide];
  if (kind === 'clone')
    return measured.reasons.length > 0
      ? ['the whole history: git fetch --unshallow, or a full clone']
      : ['a clone that has this time, or a claim of another time'];
  return [
    'records of single lines (git-ai, Agent Trace), where the authors keep them: their refs, fetched into this clone',
    'the branches that were joined into one commit: git fetch origin "+refs/pull/*/head:refs/pull/*/head" brings them from GitHub',
    'the word of the authors, as trailers of new commits or in the override file for old ones',
  ];
}

/** Up to four digits behind the point, so that a limit is told from what it is not. */
function exact(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
