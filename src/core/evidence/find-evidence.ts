import type { Commit, EvidenceWhere, Identity } from '../model';
import type { Catalogue } from './catalogue';
import { type Finding, finding, isProof, mayStand, type Seen } from './finding';
import { parseMessage, type Trailer } from './message';
import type { Sign } from './sign';

const MOST_FINDINGS = 200;
const COAUTHOR = /^co-(?:authored|developed)-by$/i;

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

function distinct(found: readonly Finding[]): Finding[] {
  const byText = new Map<string, Finding>();
  for (const one of found) {
    const id = `${one.evidence.sign}\n${one.evidence.where}\n${one.evidence.text}`;
    if (byText.size >= MOST_FINDINGS) break;
    if (!byText.has(id)) byText.set(id, one);
  }
  return [...byText.values()];
}
