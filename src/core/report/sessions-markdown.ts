import { grouped } from '../text';
import { markdownText, numbers, percent, table } from './markdown-text';
import type { Report } from './schema';

type Sessions = NonNullable<Report['sessions']>;

/** What sessions of this machine told, and of how much they can tell; empty where they were not heard. */
export function sessionsMarkdown({ sessions, commits, living }: Report): string {
  if (sessions === null) return '';
  const { stores, edits, lines, agents, passedOver } = sessions;
  const found = lines.exact + lines.reformatted + lines.edited;
  const sentences = [
    'Read from sessions that agents keep on this machine: nobody else can count it again, it covers only who works here, and what no session holds proves nothing.',
    `Found: ${stores.length === 0 ? 'no sessions at all' : stores.map(storeText).join(', ')}.`,
    agents.length === 0
      ? 'No session edited a file of this repository.'
      : `${grouped(sessions.commits.inside)} of ${grouped(commits.counted)} commits (${percent(part(sessions.commits.inside, commits.counted))}) are of the time of these sessions, and lines were found in ${grouped(sessions.commits.matched)}.`,
    `Of ${grouped(edits.read)} edits ${grouped(edits.here)} are of files of this repository, and of ${grouped(edits.matched)} (${percent(part(edits.matched, edits.here))}) lines were found again.`,
    `Added lines found: ${grouped(found)} (${grouped(lines.exact)} as they are, ${grouped(lines.reformatted)} set anew by a formatter, ${grouped(lines.edited)} changed by hand); ${grouped(living.basis.session)} living lines rest on them.`,
    ...(passedOver === 0 ? [] : [`${grouped(passedOver)} lines of large files were not looked at.`]),
  ];
  const rows = agents.map(({ agent, sessions: count, edits, from, to }) => [
    markdownText(agent),
    grouped(count),
    grouped(edits),
    `${from} to ${to}`,
  ]);
  const told =
    rows.length === 0 ? [] : [table(['Agent', ...['Sessions', 'Edits'].map(numbers), 'Days'], rows)];
  return [`## This machine's sessions\n\n${sentences.join(' ')}`, ...told].join('\n\n');
}

function storeText({ agent, files, notRead, unread }: Sessions['stores'][number]): string {
  const gaps = [
    ...(notRead === 0 ? [] : [`${grouped(notRead)} not read`]),
    ...(unread === 0 ? [] : [`${grouped(unread)} records not understood`]),
  ];
  return `${markdownText(agent)} (${[`${grouped(files)} files`, ...gaps].join(', ')})`;
}

function part(of: number, all: number): number | null {
  return all === 0 ? null : of / all;
}
