import type { FailureReason } from '../../core/dataset';
import { visible } from '../../core/text';

export interface Failure {
  readonly label: string;
  readonly reason: FailureReason;
  readonly message: string;
}

/** How a run went. */
export interface Tally {
  readonly out: string;
  readonly analysed: number;
  readonly unchanged: number;
  readonly failures: readonly Failure[];
  readonly commits: number;
  readonly bytes: number;
  /** In the dataset, and not found this time. */
  readonly absent: number;
  /** Folders that could not be looked into. */
  readonly closed: number;
}

const count = (value: number) => value.toLocaleString('en');
const plural = (value: number, one: string, more: string) => `${count(value)} ${value === 1 ? one : more}`;

/** The same for a person. */
export function summaryText(tally: Tally): string {
  const { out, analysed, unchanged, failures, commits, bytes, absent, closed } = tally;
  const all = analysed + unchanged + failures.length;
  const lines = [
    `${plural(all, 'repository', 'repositories')}: ${count(analysed)} analysed, ${count(unchanged)} unchanged, ${count(failures.length)} failed.`,
    `${plural(commits, 'commit', 'commits')} in ${sizeOf(bytes)}, in ${out}.`,
  ];
  if (absent > 0)
    lines.push(
      `${plural(absent, 'repository', 'repositories')} of the dataset not found this time, and kept.`,
    );
  if (closed > 0) lines.push(`${plural(closed, 'folder', 'folders')} could not be looked into.`);
  if (failures.length > 0) lines.push('Failed, to be tried again the next time:');
  const width = Math.max(0, ...failures.map(({ reason }) => reason.length));
  for (const { label, reason, message } of failures)
    lines.push(`  ${reason.padEnd(width)}  ${visible(label)}: ${visible(message)}`);
  return `${lines.join('\n')}\n`;
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
