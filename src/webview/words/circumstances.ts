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

export function setUpName(agent: string | null): string {
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

export function commitsText({ commits, until }: Circumstance, { count }: Format): string {
  const [unknown, declared] = [count(commits.unknown), count(commits.declared)];
  return until === null
    ? l10n.t('Commits since then that say nothing: {0}; that declare AI: {1}', unknown, declared)
    : l10n.t('Commits in that time that say nothing: {0}; that declare AI: {1}', unknown, declared);
}

/** "Set up for Claude Code since Mar 2026; 214 commits since then say nothing". */
export function setUpLine({ agent, others, since, commits }: SetUp, format: Format): string {
  const name = agent === null ? l10n.t('agents in general') : inert(agent);
  const from = since.earlier
    ? l10n.t('Set up for {0} since before this clone begins', name)
    : l10n.t('Set up for {0} since {1}', name, format.month(since.date));
  const silent =
    commits.unknown === 1
      ? l10n.t('one commit since then says nothing')
      : l10n.t('{0} commits since then say nothing', format.count(commits.unknown));
  return [from, ...alsoFor(others, format), silent].join('; ');
}

function alsoFor([first, ...more]: readonly string[], format: Format): string[] {
  if (first === undefined) return [];
  return [
    more.length === 0
      ? l10n.t('by now also for {0}', inert(first))
      : l10n.t('by now also for {0} more agents', format.count(more.length + 1)),
  ];
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
