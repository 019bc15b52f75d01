import * as vscode from 'vscode';
import type { Basis, Evidence } from '../../core/model';
import { inert } from '../../core/text';
import { messageOf } from '../failures';
import { classMeaningText, classText } from '../nouns';
import { dayText } from '../numbers';
import { LINE_COMMANDS, lineLink } from './line-argument';
import type { LineStories, LineStory } from './line-story';
import { plainMarkdown } from './plain-markdown';
import { recordedText, sessionText, signText } from './words';

/** Everything: whoever names schemes or languages goes before us, so that what a language says of the code stands first. */
const SELECTOR: vscode.DocumentSelector = '*';
const MOST_QUOTED = 5;

/** What is known of a marked line, where the mouse or the keyboard asks for it. */
export function registerHover(stories: LineStories, log: vscode.LogOutputChannel): vscode.Disposable {
  const provideHover = async (document: vscode.TextDocument, { line }: vscode.Position) => {
    const owned = stories.markedAt(document, line);
    if (owned === null) return null;
    try {
      const place = { file: document.uri.toString(), line: line + 1 };
      return new vscode.Hover(hoverText(await stories.tell(owned), place), document.lineAt(line).range);
    } catch (error) {
      log.warn(messageOf(error));
      return null;
    }
  };
  return vscode.languages.registerHoverProvider(SELECTOR, { provideHover });
}

function hoverText(
  { record, row }: LineStory,
  place: { readonly file: string; readonly line: number },
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: Object.values(LINE_COMMANDS) };
  const { agents, author, commit, date, evidence, subject } = record;
  const meaning = ownMeaning(row) ?? classMeaningText(row.class);
  text.appendMarkdown(`**${plainMarkdown(vscode.l10n.t('{0}: {1}', classText(row.class), meaning))}**`);
  const isOwn = row.basis === 'record' || row.basis === 'session';
  const named = isOwn ? [row.agent].filter(one => one !== null) : agents;
  paragraph(text, [
    ...named.map(({ agent, model }) =>
      model === null ? agent : vscode.l10n.t('{0} with {1}', agent, model),
    ),
    `${commit.slice(0, 10)} · ${subject}`,
    [date === '' ? '' : dayText(date), author].filter(part => part !== '').join(' · '),
  ]);
  paragraph(text, [basisText(row.basis, evidence)]);
  for (const { text: quoted } of evidence.slice(0, MOST_QUOTED)) {
    if (quoted !== '') text.appendMarkdown(`\n\n> ${plainMarkdown(oneLine(quoted))}`);
  }
  const links = [
    [vscode.l10n.t('Explain This Line'), LINE_COMMANDS.explain],
    [vscode.l10n.t('Open Commit'), LINE_COMMANDS.openCommit],
    [vscode.l10n.t('Reveal in Trend'), LINE_COMMANDS.revealInTrend],
    [vscode.l10n.t('Copy Evidence'), LINE_COMMANDS.copyEvidence],
  ].map(([title, command]) => `[${title}](${lineLink(command!, place)})`);
  text.appendMarkdown(`\n\n${links.join(' · ')}`);
  return text;
}

/** Of a line of which more is known than its commit says. */
function ownMeaning({ basis, class: name, agent, sessionDays }: LineStory['row']): string | null {
  if (basis === 'record') return recordedText(name);
  return basis === 'session' ? sessionText(agent?.agent ?? null, sessionDays ?? null) : null;
}

function basisText(basis: Basis, evidence: readonly Evidence[]): string {
  const places = [...new Set(evidence.map(signText))].join(', ');
  if (basis === 'record')
    return evidence.length === 0
      ? vscode.l10n.t('Basis: a tool recorded this line when it was written.')
      : vscode.l10n.t(
          'Basis: a tool recorded this line when it was written. The commit itself says: {0}',
          places,
        );
  if (basis === 'session')
    return vscode.l10n.t(
      'Basis: a session that this machine keeps holds this line. Nobody else can count that again.',
    );
  if (evidence.length === 0)
    return vscode.l10n.t('No sign of AI was found in this commit. That proves nothing.');
  return vscode.l10n.t('Basis: what the commit says. Evidence: {0}', places);
}

/** Each on a line of its own. */
function paragraph(text: vscode.MarkdownString, lines: readonly string[]): void {
  const told = lines.map(line => plainMarkdown(oneLine(line))).filter(line => line !== '');
  if (told.length > 0) text.appendMarkdown(`\n\n${told.join('  \n')}`);
}

/** A text of the repository: harmless, and on one line. */
function oneLine(text: string): string {
  return inert(text).replace(/\s+/g, ' ').trim();
}
