import { markdownText } from '../core/report';
import type { Coverage, FileProblem } from '../core/session-files';
import { compareText, grouped } from '../core/text';

const PROBLEMS: Readonly<Record<FileProblem, string>> = {
  changing: 'was written each time that it was read',
  closed: 'may not be read',
  compressed: 'is compressed with zstd, which needs Node 22.15 or newer',
  damaged: 'is damaged',
  foreign: 'is of a kind that is not read',
  'too-long': 'is too long',
  unnamed: 'lies in the repository, and nothing of your own says that it is yours',
};

/** Which sessions are there, and what was read of them, for people. `name` is the repository's. */
export function sessionsMarkdown(name: string, covered: readonly Coverage[], consent: boolean): string {
  const sections = [
    `# Sessions of agents on this machine, for ${markdownText(name)}`,
    covered.length === 0 ? 'No tool that is known keeps sessions here.' : filesTable(covered),
    ...(consent ? [readTable(covered), problems(covered)] : []),
    covered.length === 0 ? '' : folders(covered, consent),
    consent
      ? 'Only what tools kept for you on this machine is covered. No session does not mean that no AI was at work.'
      : 'No file was opened. `--local-sessions` agrees that those in these folders are read, to count what they hold of this repository; what people and agents wrote there is neither shown nor kept.',
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

function filesTable(covered: readonly Coverage[]): string {
  const rows = covered.map(({ tool, files, days }) => [
    markdownText(tool),
    grouped(files),
    days === null ? '' : `${days.from} to ${days.to}`,
  ]);
  return table(['tool', 'files', 'last written'], rows);
}

function readTable(covered: readonly Coverage[]): string {
  const rows = covered.flatMap(({ tool, read }) =>
    read === null
      ? []
      : [
          [
            markdownText(tool),
            ...[read.sessions, read.elsewhere, read.edits].map(grouped),
            ...[read.addedLines, read.unproven, read.unread].map(grouped),
          ],
        ],
  );
  const heads = ['tool', 'sessions', 'elsewhere', 'edits', 'lines', 'unproven', 'unread'];
  return rows.length === 0
    ? ''
    : `## What they hold of this repository\n\n${table(heads, rows)}\n\n${span(covered)}${MEANING}`;
}

const MEANING =
  'Elsewhere are sessions of other projects, left after their first records; unproven are calls to change a file of which no result says that they did, and unread are records that could not be read.';

/** Of the edits of all tools. */
function span(covered: readonly Coverage[]): string {
  const days = covered.flatMap(({ read }) => (read === null || read.days === null ? [] : [read.days]));
  const from = days.map(one => one.from).toSorted(compareText)[0];
  const to = days
    .map(one => one.to)
    .toSorted(compareText)
    .at(-1);
  return from === undefined ? '' : `The edits were made from ${from} to ${to}. `;
}

function problems(covered: readonly Coverage[]): string {
  const lines = covered.flatMap(({ tool, read }) =>
    (read?.problems ?? []).map(
      ({ problem, files }) => `- ${markdownText(tool)}: ${grouped(files)} × ${PROBLEMS[problem]}`,
    ),
  );
  return lines.length === 0 ? '' : `## Files that were not read\n\n${lines.join('\n')}`;
}

function folders(covered: readonly Coverage[], consent: boolean): string {
  const lines = covered.flatMap(({ tool, folders: paths }) =>
    paths.map(path => `- ${markdownText(tool)}: ${markdownText(path)}`),
  );
  return `## Folders that ${consent ? 'were' : 'would be'} read\n\n${lines.join('\n')}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
