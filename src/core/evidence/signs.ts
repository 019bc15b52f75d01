import type { Commit, Evidence, EvidenceWhere, Identity } from '../model';
import type { Catalogue, Sign } from './catalogue';
import { type Message, parseMessage, type Trailer } from './message';
import { normaliseModel } from './models';

/** One Sign found in one Commit. `gives` is the sign's own claim, or the window's where a false marker is possible. */
export interface Finding {
  readonly sign: Sign;
  readonly evidence: Evidence;
  readonly gives: Sign['gives'];
  /** Display name; null where the mark names no tool. */
  readonly agent: string | null;
  readonly model: string | null;
}

const MOST_FINDINGS = 200;
const LONGEST_TEXT = 300;
const COAUTHOR = /^co-(?:authored|developed)-by$/i;
const SUGGESTION = /^(?:Update \S+$|Apply suggestions? from (?:code review|@))/i;

/** Every mark the catalogue knows in this commit, in the order author, committer, subject, trailers, body. */
export function findEvidence(commit: Commit, catalogue: Catalogue): Finding[] {
  const message = parseMessage(commit.message);
  const seen: Seen = { commit, catalogue, message };
  const found = [
    ...identityFindings(seen),
    ...look(seen, 'subject', catalogue.signs.subject, message.subject, message.subject),
    ...trailerFindings(seen),
    ...bodyFindings(seen),
  ];
  return distinct(found);
}

/** Name and address as one text, as the catalogue's identity rows expect it; cut so that the address survives. */
export function identityText(identity: Identity): string {
  return `${identity.name.slice(0, 160)} <${identity.email.slice(0, 140)}>`;
}

interface Seen {
  readonly commit: Commit;
  readonly catalogue: Catalogue;
  readonly message: Message;
}

function identityFindings(seen: Seen): Finding[] {
  const { commit, catalogue } = seen;
  const author = identityText(commit.author);
  const committer = identityText(commit.committer);
  const found = look(seen, 'author', catalogue.signs.author, author, author);
  if (committer === author) return found;
  const alone = catalogue.signs['committer-only'].filter(sign => !sign.match(author));
  return [...found, ...look(seen, 'committer', alone, committer, committer)];
}

function trailerFindings(seen: Seen): Finding[] {
  const done = new Set<string>();
  const found: Finding[] = [];
  for (const trailer of seen.message.trailers) {
    const id = `${trailer.key.toLowerCase()}:${trailer.value}`;
    if (found.length >= MOST_FINDINGS || done.has(id)) continue;
    done.add(id);
    found.push(...trailerFinding(seen, trailer));
  }
  return found;
}

function trailerFinding(seen: Seen, trailer: Trailer): Finding[] {
  const { signs } = seen.catalogue;
  if (COAUTHOR.test(trailer.key)) return look(seen, 'coauthor', signs.coauthor, trailer.value, trailer.line);
  const fitting = signs.trailer.filter(sign => sign.hasKey(trailer.key));
  return look(seen, 'trailer', fitting, trailer.value, trailer.line, trailer.key);
}

function bodyFindings(seen: Seen): Finding[] {
  const found: Finding[] = [];
  for (const line of seen.message.body) {
    if (found.length >= MOST_FINDINGS) break;
    if (line !== '') found.push(...look(seen, 'body', seen.catalogue.signs.body, line, line.trim()));
  }
  return found;
}

/** The signs of one place that `text` bears. Where an address or trailer proves the agent, name and wording say no more. */
function look(
  seen: Seen,
  where: EvidenceWhere,
  signs: readonly Sign[],
  text: string,
  shown: string,
  key = '',
): Finding[] {
  const found: Finding[] = [];
  for (const sign of signs) {
    const match = sign.match(text);
    if (!match || !mayStand(sign, seen, text)) continue;
    found.push(finding(seen, sign, { where, shown, value: text, key, capture: match.capture }));
  }
  const proved = found.filter(isProof);
  return proved.length > 0 ? proved : found;
}

/** Addresses and trailers of a tool mean it at any date; a name, a wording or a branch may be somebody's own. */
export function isProof(finding: Finding): boolean {
  return finding.sign.rests === 'address' || finding.sign.rests === 'trailer';
}

function mayStand(sign: Sign, seen: Seen, text: string): boolean {
  if (sign.rests === 'address' || sign.rests === 'trailer') return true;
  if (!withinDates(sign, seen.commit.committerTime)) return false;
  return sign.rests !== 'name' || !seen.catalogue.isPerson(text);
}

/** The committer date counts: an author date survives rebases and may be older than the tool. */
export function withinDates(sign: Sign, time: number | null): boolean {
  if (time === null) return true;
  return (sign.since === null || time >= sign.since) && (sign.until === null || time < sign.until);
}

interface Place {
  readonly where: EvidenceWhere;
  readonly shown: string;
  readonly value: string;
  readonly key: string;
  readonly capture: string | null;
}

function finding(seen: Seen, sign: Sign, place: Place): Finding {
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
  return catalogue.agentIn(text);
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

function distinct(found: readonly Finding[]): Finding[] {
  const byText = new Map<string, Finding>();
  for (const one of found) {
    const id = `${one.evidence.sign}\n${one.evidence.where}\n${one.evidence.text}`;
    if (byText.size >= MOST_FINDINGS) break;
    if (!byText.has(id)) byText.set(id, one);
  }
  return [...byText.values()];
}
