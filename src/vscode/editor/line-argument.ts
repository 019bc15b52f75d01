import * as vscode from 'vscode';
import * as z from 'zod';
import { NothingToDo, uriOf } from '../targets';

/** What can be done with a line, by the ids of package.json. */
export const LINE_COMMANDS = {
  explain: 'writesItself.explainLine',
  openCommit: 'writesItself.openLineCommit',
  revealInTrend: 'writesItself.revealInTrend',
  copyEvidence: 'writesItself.copyEvidence',
} as const;

/** Of documents that may show a version of a file. */
const SCHEMES: readonly string[] = ['file', 'vscode-notebook-cell', 'git', 'writes-itself'];

/** A line of a document; from 1. */
export interface LineOfDocument {
  readonly document: vscode.TextDocument;
  readonly line: number;
}

const linkSchema = z.object({ file: z.string(), line: z.int().positive() });

/** A link to a command that is about a line. */
export function lineLink(command: string, place: z.infer<typeof linkSchema>): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([place]))}`;
}

/** What a command about a line is given: by our links, the menus of files, or that of line numbers; else the cursor. */
export async function lineFor(argument: unknown): Promise<LineOfDocument> {
  const link = linkSchema.safeParse(argument).data;
  if (link) return { document: await open(vscode.Uri.parse(link.file)), line: link.line };
  const uri = uriOf(argument);
  const given = lineNumberOf(argument);
  if (uri !== null && given !== null) return { document: await open(uri), line: given };
  const { activeTextEditor: active, visibleTextEditors } = vscode.window;
  const isAsked = (editor: vscode.TextEditor) => editor.document.uri.toString() === uri?.toString();
  const editor = uri === null ? active : [active, ...visibleTextEditors].find(one => one && isAsked(one));
  if (editor === undefined || !SCHEMES.includes(editor.document.uri.scheme))
    throw new NothingToDo(vscode.l10n.t('Open a file of the repository and put the cursor on a line first.'));
  return { document: editor.document, line: editor.selection.active.line + 1 };
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(uri);
}

function lineNumberOf(argument: unknown): number | null {
  if (typeof argument !== 'object' || argument === null) return null;
  const { lineNumber } = argument as { lineNumber?: unknown };
  return typeof lineNumber === 'number' ? lineNumber : null;
}
