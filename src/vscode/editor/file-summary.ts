import * as vscode from 'vscode';
import { type Counts, declaredLines, type Report, sharesOf } from '../../core/report';
import { inert } from '../../core/text';
import { countText, percentText, upperPercentText } from '../numbers';
import { countLive, type LiveLines } from './live-lines';

/** What is said of a file in short. */
export interface FileSummary {
  readonly counts: Counts;
  readonly notCommitted: number;
  /** Of most of its AI lines, those first. */
  readonly agents: readonly string[];
}

const MOST_AGENTS = 3;

export function liveSummary(live: LiveLines): FileSummary {
  const { counts, notCommitted, agents } = countLive(live);
  return { counts, notCommitted, agents: agents.map(([agent]) => agent) };
}

/** Null where the report does not count the file. */
export function reportedSummary({ paths }: Report, path: string): FileSummary | null {
  const file = paths.find(one => one.path === path);
  if (file === undefined) return null;
  const agents = [...file.agents].sort((a, b) => b.living - a.living).map(({ agent }) => agent);
  return { counts: file.living, notCommitted: 0, agents: [...new Set(agents)] };
}

/** `412 of 1,100 lines declared AI`, and by whom. Who only helped stands at no line that is declared. */
export function summaryText({ counts, agents }: FileSummary): string {
  const lines = vscode.l10n.t(
    '{0} of {1} lines declared AI',
    countText(declaredLines(counts)),
    countText(counts.counted),
  );
  const named = declaredLines(counts) === 0 ? [] : agents.slice(0, MOST_AGENTS);
  return [lines, ...named.map(agent => inert(agent))].join(' · ');
}

/** The same with its bounds, a line each. */
export function summaryLines(summary: FileSummary): string[] {
  const { counts, notCommitted } = summary;
  const { low, users, high } = sharesOf(counts);
  return [
    summaryText(summary),
    vscode.l10n.t(
      '{0} declared AI, {1} with lines by people who use AI, up to {2}',
      percentText(low),
      percentText(users),
      upperPercentText(high),
    ),
    ...(notCommitted > 0
      ? [vscode.l10n.t('Not committed yet, and not counted: {0} lines', countText(notCommitted))]
      : []),
  ];
}
