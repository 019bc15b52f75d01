import * as vscode from 'vscode';
import { type Counts, declaredLines, type Report, sharesOf } from '../../core/report';
import { inert } from '../../core/text';
import { countText, percentText, upperPercentText } from '../numbers';
import { readSettings } from '../settings';
import { countLive, type LiveLines } from './live-lines';

/** What is said of a file in short. */
export interface FileSummary {
  readonly counts: Counts;
  readonly notCommitted: number;
  /** Of most of its AI lines, those first. */
  readonly agents: readonly string[];
  /** Whether each commit was judged with the history around it; before that, who uses AI is not known. */
  readonly isSettled: boolean;
}

const MOST_AGENTS = 3;

/** Of a file that is seen in one piece, or in several, as the cells of a notebook are. */
export function liveSummary(pieces: readonly LiveLines[]): FileSummary {
  const { counts, notCommitted, agents } = countLive(pieces);
  const isSettled = pieces.every(({ file }) => file.isSettled);
  return { counts, notCommitted, agents: agents.map(([agent]) => agent), isSettled };
}

/** Null where the report does not count the file. */
export function reportedSummary({ paths }: Report, path: string): FileSummary | null {
  const file = paths.find(one => one.path === path);
  if (file === undefined) return null;
  const lines = new Map<string, number>();
  for (const { agent, living } of file.agents) lines.set(agent, (lines.get(agent) ?? 0) + living);
  const agents = [...lines].sort(([, a], [, b]) => b - a).map(([agent]) => agent);
  return { counts: file.living, notCommitted: 0, agents, isSettled: true };
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
  return [summaryText(summary), boundsText(summary), ...aside(summary)];
}

function boundsText({ counts, isSettled }: FileSummary): string {
  const { low, users, high } = sharesOf(counts);
  if (!isSettled)
    return vscode.l10n.t(
      'So far {0} declared AI, up to {1}; the history is being read',
      percentText(low),
      upperPercentText(high),
    );
  return vscode.l10n.t(
    '{0} declared AI, {1} with lines by people who use AI, up to {2}',
    percentText(low),
    percentText(users),
    upperPercentText(high),
  );
}

/** Lines that the commit which is looked at does not have. */
function aside({ notCommitted }: FileSummary): string[] {
  const { revision } = readSettings();
  if (notCommitted === 0) return [];
  if (revision !== 'HEAD')
    return [
      vscode.l10n.t('Not in {0}, and not counted. Lines: {1}', inert(revision), countText(notCommitted)),
    ];
  return notCommitted === 1
    ? [vscode.l10n.t('Not committed yet, and not counted: 1 line')]
    : [vscode.l10n.t('Not committed yet, and not counted: {0} lines', countText(notCommitted))];
}
