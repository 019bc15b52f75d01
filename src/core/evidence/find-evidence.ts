import type { Commit, EvidenceWhere, Identity } from '../model';
import type { Catalogue } from './catalogue';
import { claims, type Finding, finding, isProof, mayStand, type Seen } from './finding';
import { parseMessage, type Trailer } from './message';
import type { Sign } from './sign';
import { saysNoAi } from './unsaid';

const MOST_FINDINGS = 200;
const COAUTHOR = /^(?:co-?author(?:ed)?(?:-by)?|co-developed-by)$/i;

/** A link that a sentence goes on behind is what the sentence is about. */
const LINK_LAST = /https:\/\/\S{1,500}\W{0,8}$/;

/** Every mark the catalogue knows in this commit, in the order author, committer, subject, trailers, body. */
export function findEvidence(commit: Commit, catalogue: Catalogue): Finding[] {
  const message = parseMessage(commit.message);
  const seen: Seen = { commit, catalogue, message };
  const found = [
    ...identityFindings(seen),
    ...look(seen, 'subject', catalogue.signs.subject, message.subject, message.subject),
    ...trailerFindings(seen),
    ...statementFindings(seen),
    ...bodyFindings(seen),
  ];
  const all = found.some(claims) ? found : [...found, ...linkFindings(seen)];
  return distinct(message.squash === null ? all : all.map(joined));
}

/** What one of several joined messages says of an agent's own work, the whole commit cannot say. */
function joined(found: Finding): Finding {
  const isOwn = found.evidence.where === 'author' || found.evidence.where === 'committer';
  return found.gives === 'agent' && !isOwn ? { ...found, gives: 'pair' } : found;
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

export function isCoauthorKey(key: string): boolean {
  return COAUTHOR.test(key);
}

function trailerFinding(seen: Seen, trailer: Trailer): Finding[] {
  const { signs } = seen.catalogue;
  if (isCoauthorKey(trailer.key))
    return look(seen, 'coauthor', signs.coauthor, coauthorOf(trailer.value), trailer.line);
  // The authors of the commits that `git merge --squash` lists.
  if (/^author$/i.test(trailer.key))
    return seen.message.squash?.kind === 'log'
      ? look(seen, 'body', signs.author, trailer.value, trailer.line).filter(
          ({ gives }) => gives !== 'automation',
        )
      : [];
  const fitting = signs.trailer.filter(sign => sign.hasKey(trailer.key));
  return look(seen, 'trailer', fitting, trailer.value, trailer.line, trailer.key);
}

/** A co-author as `Name <address>`: an address without brackets gets them, a link in their place is none. */
export function coauthorOf(value: string): string {
  const withoutLink = value.replace(/<https?:\/\/[^<>]*>/i, '').trim();
  const bare = /^([^<>@]*[^<>@\s])\s+([^<>@\s]+@[^<>@\s]+)$/.exec(withoutLink);
  return bare ? `${bare[1]} <${bare[2]}>` : withoutLink;
}

/** What forms say: lines whose key has blanks, and ticked boxes with what was asked above them. */
function statementFindings(seen: Seen): Finding[] {
  const { statement: lines, box: boxes } = seen.catalogue.signs;
  return seen.message.statements.flatMap(({ kind, asked, said, line }) => {
    if (kind === 'box') return boxFindings(seen, boxes, asked, said, line);
    const fitting = lines.filter(sign => sign.hasKey(asked));
    return fitting.length === 0 ? [] : look(seen, 'body', fitting, said, line, asked);
  });
}

/** "Yes" answers what was asked; any other box says all by itself. */
function boxFindings(
  seen: Seen,
  signs: readonly Sign[],
  asked: string,
  said: string,
  line: string,
): Finding[] {
  const text = /^\W*yes\b/i.test(said) ? `${asked} ${said}` : said;
  return look(seen, 'body', signs, text, line);
}

/** Where a conversation lies, for a commit that says nothing else; and that no AI was used. */
function linkFindings(seen: Seen): Finding[] {
  const { link, denial } = seen.catalogue.signs;
  const lines = [seen.message.subject, ...seen.message.body];
  return lines.flatMap(line => [
    ...(LINK_LAST.test(line) ? look(seen, 'body', link, line, line.trim()) : []),
    ...(saysNoAi(line) ? look(seen, 'body', denial, line, line.trim()) : []),
  ]);
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
export function look(
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
    if (!match || !mayStand(sign, seen, text, match.capture)) continue;
    found.push(finding(seen, sign, { where, shown, value: text, key, capture: match.capture }));
  }
  const listed = found.filter(({ sign }) => sign.unlisted !== true);
  const kept = listed.length > 0 ? listed : found;
  const proved = kept.filter(isProof);
  return proved.length > 0 ? proved : kept;
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

/** Whether a co-author is named who is neither a machine nor the author. */
export function namesPerson(commit: Commit, catalogue: Catalogue): boolean {
  const { author, coauthor } = catalogue.signs;
  const seen: Seen = { commit, catalogue, message: parseMessage(commit.message) };
  return seen.message.trailers.some(({ key, value }) => {
    if (!isCoauthorKey(key) || !value.includes('@') || value.includes(commit.author.email)) return false;
    const named = coauthorOf(value);
    return [author, coauthor].every(signs => look(seen, 'coauthor', signs, named, named).length === 0);
  });
}
