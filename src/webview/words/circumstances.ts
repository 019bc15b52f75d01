import * as l10n from '@vscode/l10n';
import type { Circumstance, SetUp } from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import type { Format } from '../format';

/** By their codes in the report. */
export function agentFileKind(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    instructions: l10n.t('instructions'),
    rules: l10n.t('rules'),
    prompts: l10n.t('prompts'),
    agents: l10n.t('subagents'),
    skills: l10n.t('skills'),
    settings: l10n.t('settings'),
    hooks: l10n.t('hooks'),
    mcp: l10n.t('MCP servers'),
    ignore: l10n.t('what to leave alone'),
    records: l10n.t('records of sessions'),
  };
  return Object.hasOwn(words, kind) ? words[kind]! : inert(kind);
}

export function agentName(agent: string | null): string {
  return agent === null ? l10n.t('Agents in general') : inert(agent);
}

/** From when to when; `earlier`: it was there where the clone begins. */
export function span({ since, until }: Pick<Circumstance, 'since' | 'until'>, format: Format): string {
  const from = format.day(since.date);
  if (until === null)
    return since.earlier
      ? l10n.t('since before {0}, where this clone begins', from)
      : l10n.t('since {0}', from);
  const to = format.day(until.date);
  return since.earlier
    ? l10n.t('before {0}, where this clone begins, to {1}', from, to)
    : l10n.t('{0} to {1}', from, to);
}

/** "Set up for Claude Code since Mar 2026; 214 commits since then say nothing". */
export function setUpLine({ agents, since, commits }: SetUp, format: Format): string {
  const month = format.month(since.date);
  const names = namesOf(agents, format);
  const silent = format.count(commits.unknown);
  if (since.earlier)
    return l10n.t(
      'Set up for {0} since before this clone begins; {1} commits here say nothing',
      names,
      silent,
    );
  return commits.unknown === 1
    ? l10n.t('Set up for {0} since {1}; one commit since then says nothing', names, month)
    : l10n.t('Set up for {0} since {1}; {2} commits since then say nothing', names, month, silent);
}

/** Two are named, of more the first. */
function namesOf(agents: readonly string[], format: Format): string {
  const [first, second, ...others] = agents.map(inert);
  if (first === undefined) return l10n.t('agents in general');
  if (second === undefined) return first;
  if (others.length === 0) return format.list([first, second]);
  return l10n.t('{0} and {1} more agents', first, format.count(others.length + 1));
}

export function measureText({ code, agent, setting }: ShownReport['measurable'][number]): string {
  const words: Record<typeof code, string> = {
    switch: l10n.t(
      '{0} names itself in the commits that it makes: its setting {1} decides that.',
      inert(agent ?? ''),
      inert(setting ?? ''),
    ),
    trailer: l10n.t(
      'Commits name the agent that helped, as in “{0}”.',
      'Co-authored-by: Claude Code <noreply@anthropic.com>',
    ),
    override: l10n.t(
      'The repository says itself, in {0}, which commits AI had a part in.',
      '.writes-itself.json',
    ),
  };
  return words[code];
}
