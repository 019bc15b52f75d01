import * as vscode from 'vscode';
import { declaresAi } from '../../core/attribution';
import { NothingToDo } from '../targets';
import type { LineMarks } from './line-marks';
import { classRanges, type LiveLines } from './live-lines';

/** Goes to the next, or the previous, range of marked lines, over the end of the file to its beginning. */
export async function goToRange(marks: LineMarks, step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const live = editor ? marks.liveOf(editor.document) : null;
  if (!editor || live === null)
    throw new NothingToDo(vscode.l10n.t('Open a file of the repository, and show its AI line marks first.'));
  const starts = rangeStarts(live, marks);
  if (starts.length === 0) throw new NothingToDo(vscode.l10n.t('No line of this file is marked.'));
  const line = nextOf(starts, editor.selection.active.line, step);
  const place = new vscode.Position(line, 0);
  await moveTo(editor, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await untilSeen(editor, line);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Longer than an editor needs to say that its cursor has moved, or to unfold what the cursor is in; in milliseconds. */
const MOST_WAITED = 1000;

/** The editor unfolds the line by itself, a little later; a hover that was shown before would be gone then. */
async function untilSeen(editor: vscode.TextEditor, line: number): Promise<void> {
  const isSeen = () => editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
  if (isSeen()) return;
  await waitFor(vscode.window.onDidChangeTextEditorVisibleRanges, isSeen);
}

/** Until an event after which something is so, but no longer than anybody waits. */
function waitFor<T>(event: vscode.Event<T>, isSo: (event: T) => boolean, begin = () => {}): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(end, MOST_WAITED);
    const listening = event(told => isSo(told) && end());
    begin();
  });
}

/** Whatever is asked of the cursor right afterwards would still find it where it was. */
async function moveTo(editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
  if (editor.selection.isEmpty && editor.selection.active.isEqual(place)) return;
  await waitFor(
    vscode.window.onDidChangeTextEditorSelection,
    ({ textEditor, kind }) => textEditor === editor && kind !== vscode.TextEditorSelectionChangeKind.Mouse,
    () => {
      editor.selection = new vscode.Selection(place, place);
    },
  );
}

/** Where marked lines of AI begin behind such as are not; where none of AI are to be marked, all others. Lines from 0. */
function rangeStarts(live: LiveLines, marks: LineMarks): number[] {
  const marked = marks.marked();
  const ofAi = new Set([...marked].filter(declaresAi));
  const wanted = ofAi.size > 0 ? ofAi : marked;
  const ranges = classRanges(live).filter(range => wanted.has(range.class));
  return ranges.filter(({ start }, i) => ranges[i - 1]?.end !== start - 1).map(({ start }) => start);
}

export function nextOf(starts: readonly number[], line: number, step: 1 | -1): number {
  if (step === 1) return starts.find(start => start > line) ?? starts[0]!;
  return starts.findLast(start => start < line) ?? starts.at(-1)!;
}
