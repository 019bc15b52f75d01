import { CODE } from '../attribution';
import type { Switches } from './definition';
import type { Amount, Blamed, ChangedLines, Facts, LivingLines } from './facts/facts';
import { MARKS, type Marked } from './marks';

const NOTHING: Amount = { ai: null, counted: null, unknown: null };

/** What the switches make of the facts. Nothing where they ask for what was not looked at. */
export function measure(switches: Switches, facts: Facts): Amount {
  if (switches.unit === 'commit') return sum(commitsOf(switches, facts), switches);
  if (facts.isCutShort) return NOTHING;
  if (switches.unit !== 'living') return sum(changesOf(switches, facts), switches);
  const blamed = switches.records === 'none' ? facts.blamed[switches.blame] : null;
  if (blamed === undefined) return NOTHING;
  const told = switches.records === 'own' ? facts.ownRecorded : facts.living;
  const living = sum(livingOf(switches, blamed?.living ?? told, facts), switches);
  return switches.blame === 'plain' || blamed === null ? living : looked(living, blamed, facts.isRange);
}

/** So many lines or commits of one kind. */
interface Portion extends Marked {
  readonly count: number;
}

function sum(portions: Iterable<Portion>, { mark, bots }: Switches): Amount {
  let [ai, counted, unknown] = [0, 0, 0];
  const { weight } = MARKS[mark];
  for (const portion of portions) {
    if (!bots && portion.class === CODE.automation) continue;
    counted += portion.count;
    ai += portion.count * weight(portion);
    if (portion.class === CODE.unknown) unknown += portion.count;
  }
  // Tenths of lines do not add up exactly.
  return { ai: Math.round(ai * 100) / 100, counted, unknown };
}

function* livingOf(
  { lines: wanted, generated }: Switches,
  living: readonly LivingLines[],
  facts: Facts,
): Generator<Portion> {
  for (const { commit, class: code, byUser, kind, isGenerated, lines } of living) {
    if (isGenerated && !generated) continue;
    if (kind === 'blank' && wanted !== 'all') continue;
    if (kind === 'slight' && wanted === 'effective') continue;
    const signs = commit === null ? [] : facts.signsOf(commit);
    yield { class: code, byUser, signs, attested: 0, count: lines };
  }
}

function* changesOf({ unit, generated, newest }: Switches, facts: Facts): Generator<Portion> {
  const among = newest === null ? null : facts.newest(newest);
  const count = ({ added, generated: more, changed }: ChangedLines) =>
    unit === 'changed' ? changed : added + (generated ? more : 0);
  for (const [commit, changes] of facts.changes)
    if (facts.isIn(commit) && (among === null || among.has(commit)))
      yield { ...markedOf(commit, facts), attested: attestedIn(changes), count: count(changes) };
}

function* commitsOf({ merges, newest }: Switches, facts: Facts): Generator<Portion> {
  const among = newest === null ? null : facts.newest(newest);
  for (let commit = 0; commit < facts.commits; commit++) {
    if (!facts.isIn(commit) || (facts.isMerge(commit) && !merges)) continue;
    if (among === null || among.has(commit)) yield { ...markedOf(commit, facts), count: 1 };
  }
}

function markedOf(commit: number, facts: Facts): Marked {
  return {
    class: facts.classOf(commit),
    byUser: facts.isByUser(commit),
    signs: facts.signsOf(commit),
    attested: 0,
  };
}

/** A note may speak of files that do not count. */
function attestedIn({ added, attested }: ChangedLines): number {
  return added === 0 ? 0 : Math.min(1, attested / added);
}

/**
 * Git was asked for what changes the numerator, and no more: what else is unknown was not looked at. A line that is open may
 * be AI's or others'; of a range, it may also belong before it, so that the denominator is open, too.
 */
function looked(
  { ai, counted }: Amount,
  { open: { ai: aiOpen, others, before } }: Blamed,
  isRange: boolean,
): Amount {
  const open = aiOpen + others + before;
  if (ai === null || counted === null || open === 0) return { ai, counted, unknown: null };
  const [sure, all] = [ai - aiOpen, counted + before];
  const between = { from: all === 0 ? 0 : sure / all, to: all === 0 ? 1 : (sure + open) / all, open };
  return { ai: null, counted: isRange ? null : counted, unknown: null, between };
}
