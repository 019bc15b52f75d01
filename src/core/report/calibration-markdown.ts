import { grouped } from '../text';
import { estimatesByQuarter } from './estimates';
import { markdownText, numbers, percent, table, upperPercent } from './markdown-text';
import type { Report } from './schema';

/** How far the word of commits is right here, where tools recorded lines; empty where none did. */
export function calibrationMarkdown(report: Report): string {
  const { calibration, share, rule, records } = report;
  if (calibration === null) return '';
  const { commits, error, lack } = calibration;
  const { declared, missed } = error;
  const sentences = [
    `By the records of ${grouped(commits)} commits whose lines live:`,
    `of ${grouped(declared.of)} lines in commits that declare AI, ${percent(declared.share)} were recorded as AI;`,
    `of ${grouped(missed.of)} lines recorded as AI, ${percent(missed.share)} stand in commits that declare nothing.`,
    `Recorders see what they see: lines that they leave open may be anybody's.`,
    share.estimate === null
      ? `No estimate: ${lackText(lack)}`
      : `Estimate of AI's share: **${percent(share.estimate.value)}**, between ${percent(share.estimate.from)} and ${percent(share.estimate.to)} in 9 of 10 such cases (${share.estimate.basis}).`,
    ...records.agreements.map(agreementText),
    ...(rule.id === 'messages' ? [] : ['The rule `messages` counts the same without records.']),
  ];
  return [`## How sure\n\n${sentences.join(' ')}`, ...estimateTable(report)].join('\n\n');
}

/** The estimate at the end of each quarter, where there are several. */
function estimateTable(report: Report): string[] {
  const rows = estimatesByQuarter(report);
  if (rows.length < 2) return [];
  const cells = rows.map(({ date, value, from, to, low }) => [
    date.slice(0, 10),
    percent(value),
    `${percent(from)} to ${upperPercent(to)}`,
    percent(low),
  ]);
  return [table(['Until', ...['Estimate', 'In 9 of 10 cases', 'Declared or recorded'].map(numbers)], cells)];
}

function agreementText({ one, other, lines, same }: Report['records']['agreements'][number]): string {
  const names = [one, other].map(({ recorder, version }) =>
    markdownText([recorder, version ?? ''].join(' ').trim()),
  );
  return `${names.join(' and ')} both speak of ${grouped(lines)} lines, and agree on ${percent(same / lines)} of them.`;
}

/** Why there are too few records. */
function lackText(lack: NonNullable<Report['calibration']>['lack']): string {
  if (lack === null) return 'nothing counts.';
  const { code, declared, has, needed, commits, lines, of } = lack;
  switch (code) {
    case 'few-commits':
      return `it takes ${needed} recorded commits, and there are ${commits}.`;
    case 'few-lines-in-stratum':
      return `of commits that are "${declared}", ${has} lines are recorded, and it takes ${needed}.`;
    case 'few-commits-in-stratum':
      return `of commits that are "${declared}", ${has} are recorded, and it takes ${needed}.`;
    default:
      return `${lines} of ${of} lines without a record are of quarters of which there are no records.`;
  }
}
