import * as vscode from 'vscode';
import type { AuthorClass } from '../../core/model';
import { CLASS_ROWS, type ClassRow } from './class-rows';
import { type ClassRange, classRanges, type LiveLines } from './live-lines';

/** Marks at the edge of lines and in the overview ruler, one decoration for each class. */
export class LineDecorations implements vscode.Disposable {
  private readonly types = new Map(CLASS_ROWS.map(row => [row.class, typeOf(row)]));

  show(editor: vscode.TextEditor, live: LiveLines, marked: ReadonlySet<AuthorClass>): void {
    const ranges = classRanges(live);
    for (const [name, type] of this.types) {
      const own = marked.has(name) ? ranges.filter(range => range.class === name) : [];
      editor.setDecorations(type, own.map(rangeOf));
    }
  }

  clear(editor: vscode.TextEditor): void {
    for (const type of this.types.values()) editor.setDecorations(type, []);
  }

  dispose(): void {
    for (const type of this.types.values()) type.dispose();
  }
}

function rangeOf({ start, end }: ClassRange): vscode.Range {
  return new vscode.Range(start, 0, end, 0);
}

function typeOf({ colour, edge }: ClassRow): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderStyle: edge.style,
    borderWidth: `0 0 0 ${edge.width}px`,
    borderColor: new vscode.ThemeColor(colour),
    overviewRulerColor: new vscode.ThemeColor(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
