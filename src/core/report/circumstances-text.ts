import { grouped } from '../text';
import { setUpOf } from './circumstances';
import type { Circumstance, Report } from './schema';

/** Said wherever circumstances are shown. */
export const CIRCUMSTANCES_NOTE =
  'What agents’ files in the tree tell. A fact about the repository, in no share: one that is set up for an agent need not use it, and a commit that says nothing proves nothing.';

export const NO_CIRCUMSTANCES = 'No agent’s file was ever on the main line.';

const day = ({ date }: { readonly date: string }) => date.slice(0, 10);

const commits = (count: number) => `${grouped(count)} ${count === 1 ? 'commit' : 'commits'}`;

/** "Set up for Claude Code since 2026-03-01"; names of agents are those of the catalogue. */
export function circumstanceTitle({
  agent,
  since,
  until,
}: Pick<Circumstance, 'agent' | 'since' | 'until'>): string {
  const name = agent ?? 'agents in general';
  const from = since.earlier ? `before ${day(since)}, where the history here begins` : day(since);
  return until === null
    ? `Set up for ${name} since ${from}`
    : `Was set up for ${name} from ${from}${since.earlier ? ',' : ''} to ${day(until)}`;
}

/** "214 commits since then say nothing, 3 declare AI". */
export function circumstanceCommits({
  commits: { declared, unknown },
  until,
}: Pick<Circumstance, 'commits' | 'until'>): string {
  const when = until === null ? 'since then' : 'in that time';
  const silent = `${commits(unknown)} ${when} ${unknown === 1 ? 'says' : 'say'} nothing`;
  return `${silent}, ${grouped(declared)} ${declared === 1 ? 'declares' : 'declare'} AI`;
}

/** The one line beside the number; null where the head has no agent's file. */
export function setUpLine(report: Report): string | null {
  const setUp = setUpOf(report);
  if (setUp === null) return null;
  const entry = { ...setUp, until: null };
  return `${circumstanceTitle(entry)}${alsoFor(setUp.others)}; ${circumstanceCommits(entry)}.`;
}

function alsoFor([first, ...more]: readonly string[]): string {
  if (first === undefined) return '';
  return `, by now also for ${more.length === 0 ? first : `${more.length + 1} more agents`}`;
}

/** What would make the part of AI measurable, as ends of the sentence "It would be measurable if …". */
export function measureText({ code, agent, setting }: Report['measurable'][number]): string {
  const texts = {
    switch: `${agent} names itself in the commits that it makes, which its setting ${setting} decides`,
    trailer:
      'commits name the agent that helped, as in “Co-authored-by: Claude Code <noreply@anthropic.com>”',
    override: 'the repository says itself which commits AI had a part in, in .writes-itself.json',
  } satisfies Record<Report['measurable'][number]['code'], string>;
  return texts[code];
}

/** What `measurable` follows from: nothing was declared since agents were set up, or ever. */
export function silenceText({ commits }: Pick<Report, 'commits'>): string {
  const declared = commits.agent + commits.pair + commits.assist;
  return declared === 0 ? 'Nothing declares AI' : 'Nothing has declared AI since agents were set up';
}
