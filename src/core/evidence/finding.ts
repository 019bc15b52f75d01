import type { Commit, Evidence, EvidenceWhere } from '../model';
import type { Catalogue } from './catalogue';
import type { Message } from './message';
import { normaliseModel } from './models';
import type { Sign } from './sign';
import { isUnsaid } from './unsaid';

/** One Sign found in one Commit. `gives` is the sign's own claim, or the window's where a false marker is possible. */
export interface Finding {
  readonly sign: Sign;
  readonly evidence: Evidence;
  readonly gives: Sign['gives'];
  /** Display name; null where the mark names no tool. */
  readonly agent: string | null;
  readonly model: string | null;
}

/** A commit under examination. */
export interface Seen {
  readonly commit: Commit;
  readonly catalogue: Catalogue;
  readonly message: Message;
}

const LONGEST_TEXT = 300;
const SUGGESTION = /^(?:Update \S+$|Apply suggestions? from (?:code review|@))/i;

/** Whether it says that AI had a part. */
export function claims({ gives }: Finding): boolean {
  return gives === 'agent' || gives === 'pair' || gives === 'assist';
}

/** Addresses and trailers of a tool mean it at any date; a name, a wording or a branch may be somebody's own. */
export function isProof(finding: Finding): boolean {
  return finding.sign.rests === 'address' || finding.sign.rests === 'trailer';
}

/**
 * Whether the mark can mean what it says: not before its tool was there, not on a person of that name, not where a form
 * was left unfilled, and only where it names what it has to.
 */
export function mayStand(sign: Sign, seen: Seen, text: string, capture: string | null): boolean {
  if (sign.form === true && isUnsaid(text)) return false;
  if (!namesRight(sign, seen.catalogue, text, capture)) return false;
  if (sign.with === 'model' && !statesModel(seen)) return false;
  if (sign.rests === 'address' || sign.rests === 'trailer') return true;
  if (!withinDates(sign, seen.commit.committerTime)) return false;
  return sign.rests !== 'name' || !(seen.catalogue.isPerson(text) || isPersonsName(text, seen.catalogue));
}

/** Whether a text bears the mark, whatever the date and whoever is called so. */
export function bears(text: string, sign: Sign, catalogue: Catalogue): boolean {
  const match = sign.match(text);
  return match !== null && namesRight(sign, catalogue, text, match.capture);
}

/** An address that no person has. */
const MACHINE =
  /<[^<>@]{0,60}\b(?:no-?reply|agent|bot|crush|vibe|copilot|cursoragent|aider|ai)\b[^<>@]{0,60}@/i;

/** The name before an address. */
function isPersonsName(text: string, { namer }: Catalogue): boolean {
  const at = text.indexOf('<');
  return at > 0 && namer.isPerson(text.slice(0, at));
}

/** Whether a text that bears the mark names what it has to, if the mark asks for a name. */
function namesRight({ names }: Sign, catalogue: Catalogue, text: string, capture: string | null): boolean {
  const { namer } = catalogue;
  switch (names) {
    case undefined:
      return true;
    case 'agent':
      return namer.agentIn(capture ?? text) !== null;
    case 'capture':
      return capture !== null && namer.agentIn(capture) !== null && namer.naming(capture) !== null;
    case 'whole':
      if (capture === null) return false;
      // A name that is a word, too, needs an address that no person has.
      return namer.isName(capture) || (MACHINE.test(text) && namer.naming(capture) === 'doubtful');
    case 'none':
      return namer.naming(text) === null;
    case 'ai': {
      const naming = namer.naming(text);
      if (!MACHINE.test(text) && isPersonsName(text, catalogue)) return false;
      return naming === 'sure' || (naming === 'doubtful' && (!text.includes('@') || MACHINE.test(text)));
    }
  }
}

function statesModel({ message }: Seen): boolean {
  return message.trailers.some(({ key, value }) => /^model$/i.test(key) && normaliseModel(value) !== null);
}

/** The committer date counts: an author date survives rebases and may be older than the tool. */
export function withinDates(sign: Sign, time: number | null): boolean {
  if (time === null) return true;
  return (sign.since === null || time >= sign.since) && (sign.until === null || time < sign.until);
}

/** Where and how a sign matched. */
interface Place {
  readonly where: EvidenceWhere;
  readonly shown: string;
  readonly value: string;
  readonly key: string;
  readonly capture: string | null;
}

export function finding(seen: Seen, sign: Sign, place: Place): Finding {
  return {
    sign,
    evidence: { sign: sign.id, where: place.where, text: place.shown.slice(0, LONGEST_TEXT) },
    gives: givenBy(sign, seen),
    agent: agentOf(sign, seen, place),
    model: modelOf(sign, seen, place),
  };
}

function givenBy(sign: Sign, seen: Seen): Sign['gives'] {
  const time = seen.commit.committerTime;
  const window = seen.catalogue.windows.find(row => row.sign === sign.id);
  if (window && time !== null && time >= window.from && time < window.until) return window.gives;
  return sign.suggestion && isAcceptedSuggestion(seen) ? 'assist' : sign.gives;
}

/** A suggestion accepted in the web interface: committed by GitHub under one of its two fixed subjects. */
function isAcceptedSuggestion({ commit, message }: Seen): boolean {
  return commit.committer.email === 'noreply@github.com' && SUGGESTION.test(message.subject);
}

function agentOf(sign: Sign, { catalogue }: Seen, place: Place): string | null {
  if (sign.agent !== null || sign.agentFrom === undefined) return sign.agent;
  const text = { value: place.value, key: place.key, capture: place.capture ?? '' }[sign.agentFrom];
  const known = catalogue.namer.agentIn(text);
  return known ?? (sign.unlisted === true ? unlistedName(text) : null);
}

const LONGEST_NAME = 40;

/** The name of a tool that is in no row, as the mark writes it. */
function unlistedName(text: string): string | null {
  const name = text.replace(/[[\]]/g, '').trim().slice(0, LONGEST_NAME);
  return name === '' ? null : name;
}

function modelOf(sign: Sign, { message }: Seen, place: Place): string | null {
  if (sign.fixedModel !== null) return sign.fixedModel;
  if (sign.model === null) return null;
  if (sign.model === 'capture') return normaliseModel(place.capture ?? '')?.id ?? null;
  if (sign.model === 'name' || sign.model === 'value') return normaliseModel(place.value)?.id ?? null;
  const key = sign.model.slice('trailer:'.length);
  const stated = message.trailers.find(trailer => trailer.key.toLowerCase() === key);
  return stated ? (normaliseModel(stated.value)?.id ?? null) : null;
}
