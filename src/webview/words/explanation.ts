import * as l10n from '@vscode/l10n';
import type { AuthorClass } from '../../core/model';
import { inert } from '../../core/text';
import type { Target } from '../../protocol';
import type { Format } from '../format';
import { leftOutReason } from './nouns';

const SHORT = 8;

export function targetName(target: Target): string {
  switch (target.kind) {
    case 'commit':
      return l10n.t('Commit {0}', target.commit.slice(0, SHORT));
    case 'file':
      return inert(target.path);
    case 'line':
      return l10n.t('Line {0} of {1}', target.line, inert(target.path));
  }
}

/** What the repository could add, by class of the commit. */
export function wouldChange(name: string): string {
  const words: Record<AuthorClass, string> = {
    agent: l10n.t(
      'Only an entry for it under “commits” in .writes-itself.json that says “human”, for the identity that made this commit is the AI’s.',
    ),
    pair: l10n.t(
      'Only an entry for it under “commits” in .writes-itself.json that says “human”. The same mark in a commit of the AI’s own identity would make it Agent.',
    ),
    assist: l10n.t(
      'A trailer that names the AI as co-author would make it Pair. So would an entry for it under “commits” in .writes-itself.json that says “ai”; one that says “human” would make it Human.',
    ),
    unknown: l10n.t(
      'A trailer that declares AI (Co-authored-by, Generated-by, Assisted-by) would make it Pair or Assist. An entry for it under “commits” in .writes-itself.json would make it Pair or Human.',
    ),
    human: l10n.t(
      'An entry for it under “commits” in .writes-itself.json that says “ai”, or, where its date proves it human, another “aiEraStart” there.',
    ),
    automation: l10n.t(
      'An entry for it under “commits” in .writes-itself.json, or a sign of its own there that says that this bot is an AI.',
    ),
  };
  return Object.hasOwn(words, name) ? words[name as AuthorClass] : inert(name);
}

/** Why lines of a commit count where they do, unless somebody declared AI earlier. */
export function countedWhy(name: string, declares: boolean): string {
  if (declares) return l10n.t('The commit declares AI itself.');
  if (name === 'human') return l10n.t('What is proved human counts in no share of AI.');
  if (name === 'automation') return l10n.t('What a bot wrote that is not AI counts in no share of AI.');
  return l10n.t('Nothing here shows that its author declared AI in the 91 days before it.');
}

/** Who declared AI before a commit that says nothing itself. */
export function declaredBefore(person: string, days: number, { count }: Format): string {
  const name = inert(person);
  if (days === 0) return l10n.t('{0} declared AI less than a day before.', name);
  return days === 1
    ? l10n.t('{0} declared AI 1 day before.', name)
    : l10n.t('{0} declared AI {1} days before.', name, count(days));
}

/** Why no line of a file counts at a commit. */
export function notCounted(why: string, head: string): string {
  if (why === 'absent')
    return l10n.t(
      'The file is not in commit {0}, so nothing is known of it. It may not be committed yet.',
      head.slice(0, SHORT),
    );
  return l10n.t('Lines of this file count in no figure. Reason: {0}', leftOutReason(why));
}

/** Why no commit owns a line. */
export function unownedWhy(why: string, head: string): string {
  const commit = head.slice(0, SHORT);
  const words: Readonly<Record<string, string>> = {
    new: l10n.t('This line is not committed yet: the file does not have it at commit {0}.', commit),
    end: l10n.t('This is the empty end of the file, after its last line. It belongs to no commit.'),
    lost: l10n.t('The history of this line is missing from the repository, so nobody can say who wrote it.'),
    large: l10n.t('The file is larger than 1 MB, so its lines are not compared.'),
  };
  return Object.hasOwn(words, why) ? words[why]! : notCounted(why, head);
}
