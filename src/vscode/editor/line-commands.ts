import * as vscode from 'vscode';
import type { AnalysisTools } from '../analysis';
import type { Dashboard } from '../dashboard';
import { showDifference } from '../difference';
import type { Documents } from '../documents';
import { explanationText } from '../explanation-words';
import { NothingToDo } from '../targets';
import { type LineOfDocument, lineFor } from './line-argument';
import type { LineStories, LineStory } from './line-story';

export interface LineParts {
  readonly stories: LineStories;
  readonly dashboard: Dashboard;
  readonly documents: Documents;
  readonly tools: AnalysisTools;
}

const DAY = 86_400;
/** Milliseconds for which the status bar says what was done. */
const NOTICE = 5000;

/** All that the commit of a line changed. */
export async function openLineCommit(parts: LineParts, argument: unknown): Promise<void> {
  const { analysis, record } = await storyFor(parts, argument);
  await showDifference(analysis, record.commit, parts.documents, parts.tools);
}

/** The dashboard at the day of the line's commit. */
export async function revealInTrend(parts: LineParts, argument: unknown): Promise<void> {
  const { analysis, record } = await storyFor(parts, argument);
  if (record.date === '')
    throw new NothingToDo(vscode.l10n.t('The commit of this line has no date that can be read.'));
  const from = Date.parse(`${record.date.slice(0, 10)}T00:00:00Z`) / 1000;
  await parts.dashboard.open(analysis, { commits: { from, to: from + DAY - 1, which: 'all' } });
}

/** Takes what is known of the line's commit to the clipboard. */
export async function copyEvidence(parts: LineParts, argument: unknown): Promise<void> {
  const { record, row } = await storyFor(parts, argument);
  await vscode.env.clipboard.writeText(explanationText({ ...record, line: row }));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The evidence is copied as Markdown.'), NOTICE);
}

/**
 * What is known of a line of a document that is not, or is not by its name, the file of the commit that is looked at; null
 * for any other document. From 1.
 */
export async function storyElsewhere(
  { stories }: LineParts,
  { document, line }: LineOfDocument,
): Promise<LineStory | null> {
  return (await stories.isElsewhere(document)) ? storyOf(stories, { document, line }) : null;
}

async function storyFor({ stories }: LineParts, argument: unknown): Promise<LineStory> {
  return storyOf(stories, await lineFor(argument));
}

async function storyOf(stories: LineStories, { document, line }: LineOfDocument): Promise<LineStory> {
  const story = await stories.askAt(document, line - 1);
  if (story) return story;
  throw new NothingToDo(
    vscode.l10n.t('Line {0} belongs to no commit: it is not committed, or not counted.', line),
  );
}
