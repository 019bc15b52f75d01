import * as vscode from 'vscode';
import type { AuthorClass } from '../core/model';
import { type ExplainedCommit, type ExplanationWords, explanationMarkdown } from '../core/report';
import { classMeaningText, classText, placeText } from './nouns';
import { countText } from './numbers';

/** What is taken to the clipboard of a commit, in the language of the window; in English, just as the command line says it. */
export function explanationText(about: ExplainedCommit): string {
  return vscode.l10n.bundle === undefined ? explanationMarkdown(about) : explanationMarkdown(about, WORDS);
}

/** The same texts as on the page that explains, as far as it has them; figures, ids and quotes stay as they are. */
const WORDS: ExplanationWords = {
  className: classText,
  classMeaning: classMeaningText,
  line: (name, by, source) => {
    const why = {
      record: vscode.l10n.t('This line, as a tool recorded it when it was written'),
      session: vscode.l10n.t('This line, as it stands in a session that this machine keeps'),
      branch: vscode.l10n.t('This line, as the commit of the joined branch says that wrote it'),
    }[source];
    return `${why}: ${name}${by === null ? '' : ` · ${by}`}`;
  },
  commit: id => vscode.l10n.t('Commit {0}', id),
  made: (day, author) => [day ?? vscode.l10n.t('unknown date'), author].join(' · '),
  class: (name, meaning) => vscode.l10n.t('Class {0}: {1}', name, meaning),
  agents: names =>
    vscode.l10n.t(
      '{0}: {1}',
      names.length === 1 ? vscode.l10n.t('Agent') : vscode.l10n.t('Agents'),
      names.join(', '),
    ),
  declaresItself: () =>
    vscode.l10n.t('Counts with AI users. {0}', vscode.l10n.t('The commit declares AI itself.')),
  declaredBefore: (person, commit, days) =>
    `${vscode.l10n.t('Counts with AI users. {0}', beforeText(person, days))} ${vscode.l10n.t('Commit {0}', commit)}`,
  noUser: isUnknown =>
    isUnknown
      ? vscode.l10n.t(
          'Does not count with AI users. {0}',
          vscode.l10n.t('Nothing here shows that its author declared AI in the 91 days before it.'),
        )
      : vscode.l10n.t('Does not count with AI users.'),
  recorded: (recorder, files, ai, human) =>
    vscode.l10n.t(
      'Recorded by {0}, in files: {1}. Lines by AI: {2}, by a known person: {3}. In these files that decides, not the class of the commit.',
      recorder,
      ...[files, ai, human].map(countText),
    ),
  session: (agents, exact, reformatted, edited) =>
    vscode.l10n.t(
      'In sessions of {0} on this machine. Lines as they are: {1}, set anew by a formatter: {2}, changed by hand: {3}. That decides for these lines, and says nothing of the others.',
      agents.join(', '),
      ...[exact, reformatted, edited].map(countText),
    ),
  linesBy: (lines, name) => `${classText(name)} ${countText(lines)}`,
  joined: (branch, told) =>
    `${vscode.l10n.t('It joined {0}. Each line has the class of the commit that wrote it there:', branch)} ${told}`,
  evidence: () => vscode.l10n.t('Evidence'),
  sign: (where, sign) => `${placeText(where)} · ${sign}`,
  nothing: () =>
    vscode.l10n.t(
      'No sign of AI was found in this commit. That proves nothing: AI that leaves no trace cannot be seen.',
    ),
  parts: () => vscode.l10n.t('Joined messages'),
  declaresNothing: () => vscode.l10n.t('declares nothing'),
  change: () => vscode.l10n.t('What would change it'),
  wouldChange: wouldChangeText,
};

function beforeText(person: string, days: number): string {
  if (days === 0) return vscode.l10n.t('{0} declared AI less than a day before.', person);
  return days === 1
    ? vscode.l10n.t('{0} declared AI 1 day before.', person)
    : vscode.l10n.t('{0} declared AI {1} days before.', person, countText(days));
}

function wouldChangeText(name: AuthorClass): string {
  const words: Record<AuthorClass, string> = {
    agent: vscode.l10n.t(
      'Only an entry for it under “commits” in .writes-itself.json that says “human”, for the identity that made this commit is the AI’s.',
    ),
    pair: vscode.l10n.t(
      'Only an entry for it under “commits” in .writes-itself.json that says “human”. The same mark in a commit of the AI’s own identity would make it Agent.',
    ),
    assist: vscode.l10n.t(
      'A trailer that names the AI as co-author would make it Pair. So would an entry for it under “commits” in .writes-itself.json that says “ai”; one that says “human” would make it Human.',
    ),
    unknown: vscode.l10n.t(
      'A trailer that declares AI (Co-authored-by, Generated-by, Assisted-by) would make it Pair or Assist. An entry for it under “commits” in .writes-itself.json would make it Pair or Human.',
    ),
    human: vscode.l10n.t(
      'An entry for it under “commits” in .writes-itself.json that says “ai”, or, where its date proves it human, another “aiEraStart” there.',
    ),
    automation: vscode.l10n.t(
      'An entry for it under “commits” in .writes-itself.json, or a sign of its own there that says that this bot is an AI.',
    ),
  };
  return words[name];
}
