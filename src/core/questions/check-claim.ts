import { recallOrAnalyze } from '../analysis';
import { type Claim, type ClaimAnswer, type ClaimFigures, judgeClaim } from '../claim';
import { readCommits } from '../git';
import type { Memory } from '../memory';
import { withRepository } from '../open';
import { isoDate, NO_SHARES, type Portion, type Report, sharesOf } from '../report';
import type { HeadLinesOptions } from './head-lines';
import { madeBetween } from './measure-made';
import { portion } from './measure-portion';
import { resolveRange } from './range-ends';
import { releaseEnds } from './release-ends';

export interface ClaimOptions extends HeadLinesOptions {
  readonly generatedBy: Report['generatedBy'];
  /** Where reports are kept. */
  readonly memory: Memory | null;
}

/** Two commits; `from` is null where nothing was before. */
interface Ends {
  readonly from: string | null;
  readonly to: string;
  /** All that came before `to` is meant. */
  readonly isAll: boolean;
}

/** Holds a claim against the history at or above `path`. */
export async function checkClaim(path: string, claim: Claim, options: ClaimOptions): Promise<ClaimAnswer> {
  const ends = await endsOf(path, claim, options);
  const measured = ends.isAll
    ? await ofReport(path, claim, ends.to, options)
    : await ofTime(path, claim, ends, options);
  return { claim, measured, judgement: judgeClaim(claim, isWhole(measured) ? measured : null) };
}

async function endsOf(path: string, { window, unit }: Claim, options: ClaimOptions): Promise<Ends> {
  const { revision } = options;
  if (window.kind === 'release') {
    const ends = await releaseEnds(path, window.tag, options);
    return { ...ends, isAll: unit === 'living' };
  }
  const isAll = window.from === null || unit === 'living';
  if (isAll && window.to === null) return { from: null, to: revision, isAll };
  // Of all lines only the second end is asked for.
  const from = isAll ? (window.to ?? revision) : window.from!;
  return { ...(await resolveRange(path, { from, to: window.to ?? revision }, options)), isAll };
}

/** History is cut somewhere in the time that is spoken of: what was before is missing from the counts. */
function isWhole({ unit, from, reasons }: ClaimFigures): boolean {
  const isCut = reasons.includes('shallow') || reasons.includes('missing-commits');
  return unit === 'living' || from !== null || !isCut;
}

/** The figures of a report, which may be remembered, and which alone has an estimate. */
async function ofReport(
  path: string,
  claim: Claim,
  to: string,
  options: ClaimOptions,
): Promise<ClaimFigures> {
  const { memory, ...rest } = options;
  // Another revision than the one that is followed leaves behind what the next analysis of that begins with.
  const asked = { ...rest, revision: to, inPassing: to !== options.revision };
  const { report } = await recallOrAnalyze(path, asked, memory);
  const { repository, living, share, commits, added, rule } = report;
  const common = {
    from: null,
    to: repository.head,
    until: repository.headDate,
    reasons: repository.reasons,
    rule,
  };
  const about = { ...common, name: repository.name };
  const named = (unit: 'living' | 'added' | 'commits') =>
    claim.agent === null
      ? null
      : report.agents.filter(({ agent }) => agent === claim.agent).reduce((sum, row) => sum + row[unit], 0);
  if (claim.unit === 'living' || claim.unit === 'new')
    return { ...about, unit: 'living', counts: living, share, ofAgent: named('living') };
  const counts = claim.unit === 'commits' ? commits : added;
  const shares = share.low === null ? { ...NO_SHARES } : sharesOf(counts);
  return { ...about, unit: claim.unit, counts, share: shares, ofAgent: named(claim.unit) };
}

async function ofTime(
  path: string,
  claim: Claim,
  { from, to }: Ends,
  options: ClaimOptions,
): Promise<ClaimFigures> {
  const { agent, unit } = claim;
  const asked = { ...options, revision: to, since: from };
  if (unit === 'new')
    return ofPortion(claim, from, await portion(path, { ...asked, under: '', mostOwners: 0 }));
  const made = await madeBetween(path, { ...asked, withLines: unit === 'added' });
  const { counts, agents } = made.added ?? made.commits;
  return {
    ...(await aboutCommit(path, { ...options, revision: to })),
    unit: made.added === null ? 'commits' : 'added',
    from,
    to,
    reasons: made.reasons,
    counts,
    share: sharesOf(counts),
    ofAgent: agent === null ? null : (agents.get(agent) ?? 0),
  };
}

function ofPortion({ agent }: Claim, from: string | null, found: Portion): ClaimFigures {
  const { repository, lines, share, rule } = found;
  const rows = found.agents.filter(row => row.agent === agent);
  return {
    name: repository.name,
    unit: 'new',
    from,
    to: repository.head,
    until: repository.headDate,
    reasons: repository.reasons,
    rule,
    counts: lines,
    share,
    ofAgent: agent === null ? null : rows.reduce((sum, row) => sum + row.lines, 0),
  };
}

function aboutCommit(
  path: string,
  options: ClaimOptions,
): Promise<Pick<ClaimFigures, 'name' | 'until' | 'rule'>> {
  return withRepository(path, options, async ({ place, reader, rule }) => {
    let until: string | null = null;
    await readCommits(reader, [place.head], ({ committerTime }) => {
      until = committerTime === null ? null : isoDate(committerTime);
    });
    const { id, hash } = rule.identity;
    return { name: place.name, until, rule: { id, hash } };
  });
}
