import { grouped } from '../text';
import {
  CIRCUMSTANCES_NOTE,
  circumstanceCommits,
  circumstanceTitle,
  measureText,
  setUpLine,
  silenceText,
} from './circumstances-text';
import { markdownText } from './markdown-text';
import type { Circumstance, Report } from './schema';

/** So many files are named of each agent. */
const MOST_FILES = 3;

/** The one line beside the number. */
export function setUp(report: Report): string {
  const line = setUpLine(report);
  return line === null ? '' : `\n\n${markdownText(line)} In no share.`;
}

/** Empty where no agent's file was ever there and nothing would make more measurable. */
export function circumstances(report: Report): string {
  const entries = report.circumstances ?? [];
  const items = entries.map(
    entry =>
      `- ${markdownText(circumstanceTitle(entry))}: ${circumstanceCommits(entry)}. Files: ${files(entry)}.`,
  );
  const parts = [
    ...(items.length === 0 ? [] : [CIRCUMSTANCES_NOTE, items.join('\n')]),
    ...measurable(report),
  ];
  return parts.length === 0 ? '' : `## Circumstances\n\n${parts.join('\n\n')}`;
}

function files({ files, fileCount }: Circumstance): string {
  const shown = files.slice(0, MOST_FILES);
  const rest = fileCount.ever - shown.length;
  const names = shown.map(({ path, kind }) => `${markdownText(path)} (${markdownText(kind)})`);
  return [...names, ...(rest > 0 ? [`${grouped(rest)} more`] : [])].join(', ');
}

function measurable(report: Report): string[] {
  const { measurable } = report;
  if (measurable.length === 0) return [];
  const items = measurable.map(measure => `- ${markdownText(measureText(measure))}`);
  return [`${silenceText(report)}. What part it has would be measurable if`, items.join('\n')];
}
