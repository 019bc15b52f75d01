import * as vscode from 'vscode';
import type { AuthorClass } from '../../core/model';
import { CLASS_ROWS, type ClassRow } from './class-rows';
import { type ClassRange, classRanges, type LiveLines } from './live-lines';
import { themeColour } from './theme-colours';

type Types = ReadonlyMap<AuthorClass, vscode.TextEditorDecorationType>;

/** Bars in the gutter and marks in the overview ruler, one decoration for each class. */
export class LineDecorations implements vscode.Disposable {
  private types: Types = makeTypes();
  /** What each editor was given last. */
  private drawn = new WeakMap<vscode.TextEditor, Drawn>();

  /** `inPlace`: what the editor was given last it still shows at the same lines, so that only what differs is given anew. */
  show(editor: vscode.TextEditor, live: LiveLines, marked: ReadonlySet<AuthorClass>, inPlace: boolean): void {
    const before = inPlace ? this.drawn.get(editor) : undefined;
    const ranges = classRanges(live);
    const now = new Map<AuthorClass, readonly ClassRange[]>();
    for (const [name, type] of this.types) {
      const own = marked.has(name) ? ranges.filter(range => range.class === name) : [];
      now.set(name, own);
      if (!areSame(before?.get(name), own)) editor.setDecorations(type, own.map(rangeOf));
    }
    this.drawn.set(editor, now);
  }

  clear(editor: vscode.TextEditor): void {
    this.drawn.delete(editor);
    for (const type of this.types.values()) editor.setDecorations(type, []);
  }

  /** Colours may be others; what was shown is gone. */
  renew(): void {
    this.dispose();
    this.types = makeTypes();
    this.drawn = new WeakMap();
  }

  dispose(): void {
    for (const type of this.types.values()) type.dispose();
  }
}

type Drawn = ReadonlyMap<AuthorClass, readonly ClassRange[]>;

function areSame(some: readonly ClassRange[] | undefined, others: readonly ClassRange[]): boolean {
  if (some?.length !== others.length) return false;
  return some.every(({ start, end }, i) => start === others[i]!.start && end === others[i]!.end);
}

function rangeOf({ start, end }: ClassRange): vscode.Range {
  return new vscode.Range(start, 0, end, 0);
}

function makeTypes(): Types {
  return new Map(CLASS_ROWS.map(row => [row.class, typeOf(row)]));
}

function typeOf({ colour, bars }: ClassRow): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    gutterIconPath: picture(bars, themeColour(colour)),
    // With no size of its own the picture takes all of the line's height: neighbouring lines touch.
    gutterIconSize: '100%',
    overviewRulerColor: new vscode.ThemeColor(`writesItself.${colour}`),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function picture(bars: ClassRow['bars'], colour: string): vscode.Uri {
  const shapes = bars.flatMap(({ x, width, broken }) =>
    (broken ? [15, 65] : [0]).map(
      y => `<rect x="${x}%" y="${y}%" width="${width}%" height="${broken ? 25 : 100}%" fill="${colour}"/>`,
    ),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" preserveAspectRatio="none">${shapes.join('')}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
}
