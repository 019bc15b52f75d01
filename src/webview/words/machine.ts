import * as l10n from '@vscode/l10n';
import type { About } from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import type { Format } from '../format';

export type Sessions = NonNullable<ShownReport['sessions']>;

/** Stands wherever the number does that it is part of; null where no session was heard. */
export function localText({ sessions, living: { basis, counted } }: ShownReport, format: Format) {
  if (sessions === null) return null;
  return l10n.t(
    '{0} lines ({1}) were found in sessions on this machine: nobody else can count that again',
    format.count(basis.session),
    format.percent(counted === 0 ? null : basis.session / counted),
  );
}

/** "12 files", and what of them could not be read. */
export function storeText({ files, notRead, unread }: Sessions['stores'][number], format: Format): string {
  return [
    files === 1 ? l10n.t('one file') : l10n.t('{0} files', format.count(files)),
    ...(notRead === 0 ? [] : [l10n.t('not read: {0}', format.count(notRead))]),
    ...(unread === 0 ? [] : [l10n.t('records not understood: {0}', format.count(unread))]),
  ].join(', ');
}

export function foundText({ agents, exact, reformatted, edited }: SessionLines, format: Format): string {
  return l10n.t(
    'In sessions of {0} on this machine. Lines as they are: {1}, set anew by a formatter: {2}, changed by hand: {3}. That decides for these lines, and says nothing of the others.',
    format.list(agents.map(inert)),
    ...[exact, reformatted, edited].map(format.count),
  );
}

interface SessionLines {
  readonly agents: readonly string[];
  readonly exact: number;
  readonly reformatted: number;
  readonly edited: number;
}

export function aboutMachine(): About {
  return {
    formula: l10n.t(
      'A line that a commit added is an agent’s where an edit of a session made before it, at most 21 days, has the same line in the same file: as it is, set anew by a formatter, or changed by hand by no more than a fifth. Common lines alone prove nothing, and each line of a session counts once. Where a tool recorded lines in git, that comes first.',
    ),
    source: l10n.t(
      'The session files that agents keep in your home folder, of tools that you agreed to. Only edits whose result says that they were made. No prompt, answer, command or text is stored, shown or sent.',
    ),
    limits: l10n.t(
      'What others wrote, what you wrote on another machine, and sessions that were deleted. A line that no session holds stays what it was: that proves nothing. Nobody else can count these lines again, so exports leave them out.',
    ),
  };
}
