import { UNNAMED_AGENT } from '../model';
import { day, shortId } from '../quote';
import { declaredLines, incompleteReason, isCutShort, percent } from '../report';
import { grouped } from '../text';
import { atLeast, upTo } from './numbers';
import type { Told, Tool } from './told';

const MOST_MODELS = 12;

/** Makes text of a repository harmless where it is to stand. */
export type Escape = (text: string) => string;

/** Which lines a sentence speaks of. */
interface About {
  readonly lines: Told['lines'];
  readonly share: Told['share'];
  readonly range: Told['range'];
}

/** The number with its bounds, as whole sentences; what is not known is said in words. */
export function boundsText(told: Told, about: About, safe: Escape): string {
  const { lines, share } = about;
  const what = subjectOf(told, about, safe);
  if (lines.counted === 0) return `None of the ${what} counts, so no share is told.`;
  if (isCutShort({ share, living: lines }))
    return `How many of the ${grouped(lines.counted)} ${what} are AI's is not known: the history that is here does not tell who wrote them.`;
  return `${lowText(told, about, what)}${upperText(about)}`;
}

function subjectOf({ repository }: Told, { range, lines }: About, safe: Escape): string {
  const name = `${linesWord(lines.counted)} of ${safe(repository) || 'this repository'}`;
  if (range === null) return name;
  const { from, to } = range;
  return from === null
    ? `${name} at ${safe(to)}`
    : `${name} that came between ${safe(from.name)} and ${safe(to)}`;
}

function linesWord(count: number): string {
  return count === 1 ? 'line' : 'lines';
}

function lowText(
  { isPartlyRecorded }: Told,
  { lines: { agent, pair, counted } }: About,
  what: string,
): string {
  const declared = isPartlyRecorded ? 'declared or recorded as AI-written' : 'declared AI-written';
  const low = agent + pair;
  const all = `${grouped(counted)} ${what}`;
  if (low === 0) return `None of the ${all} is ${declared}.`;
  if (low === counted) return `All of the ${all} are ${declared}.`;
  const bound = atLeast(low, counted);
  return `Of the ${all}, ${bound} ${low === 1 ? 'is' : 'are'} ${declared} (${grouped(low)} ${linesWord(low)}).`;
}

/** What lies above: other lines of people who use AI, and all that is not proved to be without it. */
function upperText({ lines, share }: About): string {
  const { counted, assist, users, unknown, human, automation } = lines;
  const low = declaredLines(lines);
  const byUsers = low + assist + users;
  const high = counted - human - automation;
  const parts = [
    ...(byUsers > low ? [`${upTo(byUsers, counted)} with all other lines of people who use AI here`] : []),
    ...(high > byUsers ? [`${upTo(high, counted)} if every line without evidence were AI's`] : []),
  ];
  const others =
    low === counted ? '' : ' All others are proved to be by people, or are by bots that are no AI.';
  const bounds = parts.length === 0 ? others : ` The share is ${parts.join(', and ')}.`;
  const none = unknown === 0 ? '' : ' A line without evidence counts as unknown, never as human.';
  return `${bounds}${none}${estimateText(share)}`;
}

function estimateText({ estimate }: Told['share']): string {
  if (estimate === null) return '';
  const { value, from, to } = estimate;
  return ` Calibrated on recorded lines, AI's share is estimated at ${percent(value)} (90% interval: ${percent(from)} to ${percent(to)}).`;
}

/** What a reader must know of the history, as sentences each after a space; mostly none. */
export function caveatText({ reasons }: Told): string {
  return reasons.map(reason => ` ${incompleteReason(reason)}.`).join('');
}

/** Commit, day, rule and program, with ids in short. */
export function countedText(told: Told, code: Escape): string {
  const { commit, date, rule, program } = told;
  const at = `${code(shortId(commit))} of ${date === null ? 'an unknown date' : day(date)}`;
  return `Counted at commit ${at} by rule ${code(rule.id)} (${code(shortId(rule.hash))}) with ${program.name} ${program.version}; generated, vendored, lock, minified and binary files do not count.`;
}

/** The names of tools that have lines, those with most first. */
export function toolNames({ tools }: Told, most: number, safe: Escape): string {
  const left = tools.filter(({ lines }) => lines > 0);
  const names = left.slice(0, most).map(({ agent }) => toolName(agent, safe));
  const more = left.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ').replace(/, (?=[^,]*$)/, ' and ');
}

function toolName(agent: string, safe: Escape): string {
  return agent === UNNAMED_AGENT ? 'an AI without a name' : safe(agent) || '?';
}

/** A tool with its models, where these are stated. */
export function toolText({ agent, models, lines }: Tool, safe: Escape): string {
  const named = models.slice(0, MOST_MODELS).map(safe);
  const more = models.length - named.length;
  const stated = more > 0 ? [...named, `${more} more`] : named;
  const left = lines === 0 ? 'no line is left' : `${grouped(lines)} ${linesWord(lines)}`;
  return `${toolName(agent, safe)} (${stated.length === 0 ? 'no model stated' : stated.join(', ')}): ${left}`;
}
