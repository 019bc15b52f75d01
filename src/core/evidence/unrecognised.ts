import type { Attribution, Commit } from '../model';
import { inert } from '../text';
import type { Catalogue } from './catalogue';
import { coauthorOf, isCoauthorKey } from './find-evidence';
import { bears } from './finding';
import { DEFAULT_ERA_START } from './judge';
import { parseMessage, type Trailer } from './message';

const LONGEST = 80;
const MOST = 20;
/** Keys that speak of AI, whatever row they are in; "agent" and "prompt" also begin subjects of commits, in small letters. */
const AI_KEY = /(?:^|[- ])(?:ai|llm|gpt|copilot|claude|codex|gemini)(?:$|[- ])/i;
const AGENT_KEY = /(?:^|[- ])(?:Agent|Agents|Agentic|Prompt)(?:$|[- ])/;
/** A footer that names what made the commit. */
const FOOTER =
  /^\W{0,8}(?:generated|created|written|made|built|authored|implemented|produced|assisted) (?:with|by|using|via) \[([^\]]{1,60})\]/i;
/** What footers of agents begin with. */
export const ROBOT = '\u{1f916}';
const MACHINE = /<(?:no-?reply|agent|bot|ai|assistant)@([^<>@\s]{3,80})>/i;

/**
 * What looks like a mark of AI by a broad net and is in no row, so that a stranger can report it and a repository can
 * add it to its own file. It decides nothing. The same mark reads the same in every commit.
 */
export function unrecognisedMarks(commit: Commit, { evidence }: Attribution, catalogue: Catalogue): string[] {
  // Before the first AI tool nothing is a mark of one.
  if (commit.committerTime !== null && commit.committerTime < DEFAULT_ERA_START) return [];
  const known = new Set(evidence.map(({ text }) => text));
  const { trailers, body } = parseMessage(commit.message);
  const marks = [
    ...trailers
      .filter(({ line }) => !known.has(line.slice(0, 300)))
      .flatMap(trailer => ofTrailer(trailer, catalogue)),
    ...body.filter(line => !known.has(line.trim().slice(0, 300))).flatMap(ofLine),
  ];
  return [...new Set(marks)].slice(0, MOST);
}

function ofTrailer({ key, value }: Trailer, catalogue: Catalogue): string[] {
  if (!isCoauthorKey(key)) return AI_KEY.test(key) || AGENT_KEY.test(key) ? [`${key}:`] : [];
  const named = coauthorOf(value);
  if (!MACHINE.test(named) || catalogue.signs.author.some(sign => bears(named, sign, catalogue))) return [];
  return [inert(`Co-authored-by: ${named}`).slice(0, LONGEST)];
}

function ofLine(line: string): string[] {
  const footer = FOOTER.exec(line);
  if (footer !== null) return [inert(footer[0]).trim().slice(0, LONGEST)];
  return line.trimStart().startsWith(ROBOT) && /\b(?:with|by|using|via)\b/i.test(line)
    ? [inert(line.trim()).replace(/\d+/g, '#').slice(0, LONGEST)]
    : [];
}
