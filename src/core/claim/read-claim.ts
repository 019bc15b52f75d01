import {
  CLAIM_UNITS,
  type Claim,
  type ClaimedShare,
  type ClaimedWindow,
  type ClaimUnit,
  type Read,
  read,
  refused,
} from './claim';
import { readShare } from './read-share';
import { type NamedUnit, readUnit } from './read-unit';
import { readWindow } from './read-window';
import { Reading } from './reading';

/** A claim as somebody puts it; what is given beside the text goes before what the text says. */
export interface ClaimWords {
  readonly text: string;
  readonly share?: string | undefined;
  readonly unit?: string | undefined;
  readonly window?: string | undefined;
}

const LONGEST = 500;

const HUMAN =
  /\b(?:humans?|human-(?:written|authored|made|coded)|(?:written )?by hand|hand-?(?:written|coded|made|typed)|people|manual(?:ly)?)\b/i;
const AI = /\b(?:ai|llms?|agents?|machines?|models?|vibe\w*|generated|bots?)\b|\bai-\w+/i;
const NOT = /\b(?:not|never|without|cannot)\b|n['’]t\b/i;
/** What the claim is about, where it names nothing that is counted. */
const OF_WHAT = /\bof (?:the |our |its |their |all |my )?([\p{L}\p{N}_/-]+)/iu;

/**
 * Understands a claim, or says what to write instead; never throws. `agentIn` names the agent that a text speaks of,
 * by display name, or null.
 */
export function readClaim(words: ClaimWords, agentIn: (text: string) => string | null): Read<Claim> {
  const text = words.text.trim();
  if (text.length > LONGEST) return refused(`A claim is one sentence, of at most ${LONGEST} letters.`);
  const rest = new Reading(text);
  const window = partOf(words.window, rest, readWindow);
  if ('refused' in window) return window;
  const share = partOf(withPercent(words.share), rest, readShare);
  if ('refused' in share) return share;
  const named = unitOf(words.unit, rest);
  if ('refused' in named) return named;
  const not = rest.find(NOT);
  if (not !== null)
    return refused(`Say it without ${JSON.stringify(not[0])}: "at most 20 % of new lines", for example.`);
  return assembled({
    text: spelled(words),
    rest,
    share: share.read,
    window: window.read,
    agentIn,
    ...named.read,
  });
}

/** From what was given for it alone, else from the text. What the text says of it, too, is taken out of it. */
function partOf<T>(given: string | undefined, rest: Reading, take: (text: Reading) => Read<T>): Read<T> {
  if (given === undefined) return take(rest);
  take(rest);
  return take(new Reading(given));
}

/** `80` and `70-90`, given for the share alone, are percentages. */
function withPercent(share: string | undefined): string | undefined {
  return share !== undefined && /\d\s*$/.test(share) && !/%|per ?cent|\b(?:of|in)\b/i.test(share)
    ? `${share} %`
    : share;
}

function unitOf(given: string | undefined, rest: Reading): Read<NamedUnit> {
  if (given === undefined) return read(readUnit(rest));
  const own = CLAIM_UNITS.find(unit => unit === given);
  if (own !== undefined) return read({ unit: own, beyond: null });
  const found = readUnit(new Reading(given));
  if (found.unit !== null) return read(found);
  return refused(`${JSON.stringify(given.slice(0, 80))} is nothing that is counted: ${UNIT_EXAMPLE}.`);
}

const UNIT_EXAMPLE = 'take living, new, added or commits';

function spelled({ text, share, unit, window }: ClaimWords): string {
  return text.trim() === ''
    ? [share, unit, window].filter(part => part !== undefined).join(', ')
    : text.trim();
}

interface Parts extends NamedUnit {
  readonly text: string;
  readonly rest: Reading;
  readonly share: ClaimedShare;
  readonly window: ClaimedWindow;
  readonly agentIn: (text: string) => string | null;
}

function assembled({ text, rest, share, window, unit: named, beyond, agentIn }: Parts): Read<Claim> {
  const what = rest.find(OF_WHAT);
  if (named === null && what !== null)
    return refused(
      `What is counted in ${JSON.stringify(what[1])}? Write lines, new lines, added lines or commits.`,
    );
  const isPeriod = window.kind === 'release' || window.from !== null;
  const unit: ClaimUnit = named !== null && named !== 'lines' ? named : isPeriod ? 'new' : 'living';
  if (unit === 'new' && !isPeriod && beyond === null)
    return refused(
      'New since when? Write a month (2026-05), a range (v1.0..v2.0), or "since 2026-01-01"; without a time, living lines can be meant.',
    );
  const measured = unit === 'new' && !isPeriod ? 'living' : unit;
  const by = whoseShare(rest);
  return read({
    text,
    share,
    unit: measured,
    namesUnit: named !== null,
    window,
    by,
    agent: by === 'human' ? null : agentIn(rest.left),
    beyond,
  });
}

/** Whoever is named first: "90 % by AI, reviewed by people". */
function whoseShare(rest: Reading): Claim['by'] {
  const [human, ai] = [rest.find(HUMAN), rest.find(AI)];
  return human !== null && (ai === null || human.index < ai.index) ? 'human' : 'ai';
}
