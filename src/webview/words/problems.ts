import * as l10n from '@vscode/l10n';
import type { Problem } from '../../core/model';
import { inert } from '../../core/text';
import { incompleteReason, noShare } from './completeness';

/** What could not be read, in the reader's language by its code; else in the core's own words. */
export function problemText({ code, message }: Pick<Problem, 'code' | 'message'>): string {
  const words: Readonly<Record<string, string>> = {
    'share-unknown': noShare(),
    'history-shallow': incompleteReason('shallow'),
    'history-cut': incompleteReason('missing-commits'),
    'tree-missing': l10n.t('Commits whose changes could not be read; they seem to change nothing'),
    'blob-missing': l10n.t(
      'File contents missing from the repository: lines that depend on them count as unknown or are left out',
    ),
    'date-unreadable': l10n.t('Commits without a usable committer date'),
    'date-before-git': l10n.t(
      'Commits dated before git began (April 2005) that no conversion explains: their date proves nothing',
    ),
    'date-moved': l10n.t('Dates on the main line that run backwards, moved to the one before'),
    'date-contradicted': l10n.t(
      'Commits dated before the AI era that prove AI: their lines count as unknown',
    ),
    'records-unreadable': l10n.t('Notes that recorders keep, of which the list is missing or damaged'),
    'record-missing': l10n.t('Records of lines that are missing or damaged'),
    'record-strange': l10n.t(
      'Notes where records of lines are kept, in a form that no recorder is known to write',
    ),
    'record-partly': l10n.t('Records of lines of which some entries could not be read, and say nothing'),
    'record-faulty': l10n.t('Records of lines by a version that is known to err: shown, and not believed'),
    'records-gone': l10n.t(
      'Records of lines whose commits are not in the repository: they can be told of no line',
    ),
    'records-ambiguous': l10n.t(
      'Lines that several recorded commits outside of the history have, while nothing tells which it was',
    ),
    'record-beyond': l10n.t(
      'Records that credit files which their commit did not touch, or more lines than it added: shown, and not believed there',
    ),
    'traces-unplaced': l10n.t(
      'Files of the tree with traces of agents: they do not say which commits took these lines in, so that no line is told by them',
    ),
    'branch-unread': l10n.t(
      'Branches of which something is missing or damaged: what they say of commits that joined them is not heard',
    ),
    'branches-passed-over': l10n.t('Branches that were not looked into: they are too many, or too long'),
    'release-missing': l10n.t('Release tags whose commit is not in the repository'),
    'release-no-commit': l10n.t('Release tags on a tree or a file, where a commit belongs'),
    'tags-passed-over': l10n.t('Tags whose names are not those of releases, passed over'),
    'declaring-unreadable': l10n.t(
      'Versions of settings and policies that could not be read: until the next one they are taken to say what they said before',
    ),
    'rule-file-missing': l10n.t('Files that the rule heeds are missing from the repository'),
    'override-ignored': l10n.t('The repository’s own settings were ignored: {0}', reasonOf(message)),
    'revision-unusable': l10n.t('Lines of .git-blame-ignore-revs that name no commit by its full id'),
    'attributes-ignored': l10n.t('Parts of .gitattributes were ignored'),
  };
  return Object.hasOwn(words, code) ? words[code]! : inert(message);
}

/** The core says why after the colon, in English; so it stays where a schema found it, which has a word of its own. */
function reasonOf(message: string): string {
  const reason = message.slice(message.indexOf(': ') + 2);
  if (reason === 'it is not JSON') return l10n.t('it is not JSON');
  const [, kibibytes] = /^it is larger than (\d+) KiB$/.exec(reason) ?? [];
  if (kibibytes !== undefined) return l10n.t('it is larger than {0} KiB', kibibytes);
  const [, sign] = /^the sign id (".*") is taken$/.exec(reason) ?? [];
  return sign === undefined ? inert(reason) : l10n.t('the sign id {0} is taken', inert(sign));
}
