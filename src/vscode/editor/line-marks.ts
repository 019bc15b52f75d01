import * as vscode from 'vscode';
import type { AuthorClass } from '../../core/model';
import { JobStopped } from '../../run-job';
import { messageOf } from '../failures';
import { countText } from '../numbers';
import { onColoursChange, onSettingsChange, readSettings } from '../settings';
import type { CommittedFiles } from './committed-files';
import { LineDecorations } from './line-decorations';
import { documentsOfFile, type LiveDocuments } from './live-documents';
import { classRanges, type LiveLines } from './live-lines';

const REMEMBERED = 'lineMarks';
/** Milliseconds that a drawing may take at every edit. Where one takes longer, it rests before the next for so many times that. */
const QUICK = 8;
const REST = 2;
/** Milliseconds for which the status bar says what was done. */
const NOTICE = 5000;

interface Parts {
  readonly files: CommittedFiles;
  readonly documents: LiveDocuments;
  /** Outlives the window. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** Marks at the lines of every editor that is seen: off until they are asked for, and then in every window. */
export class LineMarks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly decorations = new LineDecorations();
  private readonly due = new Map<vscode.TextDocument, Due>();
  /** How many answers are awaited for it. */
  private readonly awaited = new WeakMap<vscode.TextDocument, number>();
  /** Milliseconds that the last drawing took. */
  private took = 0;
  private readonly toDispose: vscode.Disposable[];
  /** They were switched on in this window: then its repositories are read, trusted or not. */
  private isAsked = false;
  /** How often they were switched on or off; what came of it is said of the last time. */
  private turns = 0;
  private said: vscode.Disposable | null = null;
  /** What is seen, or known of it, has changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: Parts) {
    this.toDispose = [
      vscode.window.onDidChangeVisibleTextEditors(() => void this.showAll()),
      vscode.window.onDidChangeActiveTextEditor(() => this.changed.fire()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.onEdit(document, contentChanges.every(isWithinLine)),
      ),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => {
        for (const cell of notebook.getCells()) this.onEdit(cell.document, true);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.showAll()),
      parts.files.onDidChange(() => void this.showAll()),
      onSettingsChange(() => void this.showAll()),
      onColoursChange(() => {
        this.decorations.renew();
        void this.showAll();
      }),
    ];
    this.tellContext();
    void this.showAll();
  }

  get isOn(): boolean {
    return this.parts.memory.get<boolean>(REMEMBERED) === true;
  }

  async toggle(): Promise<void> {
    const turn = ++this.turns;
    this.isAsked = true;
    await this.parts.memory.update(REMEMBERED, !this.isOn);
    this.tellContext();
    const shown = this.showAll();
    if (turn !== this.turns) return;
    if (!this.isOn) return this.say(vscode.l10n.t('AI line marks are hidden.'));
    const waiting = vscode.window.setStatusBarMessage(
      `$(loading~spin) ${vscode.l10n.t('Looking who wrote these lines')}`,
    );
    await shown;
    waiting.dispose();
    if (turn === this.turns) this.say(this.outcome());
  }

  private say(text: string): void {
    this.said?.dispose();
    this.said = vscode.window.setStatusBarMessage(text, NOTICE);
  }

  /** What there is to be seen of the marks that were just switched on. */
  private outcome(): string {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return vscode.l10n.t('AI line marks are shown in files that are opened.');
    const live = this.liveOf(document);
    if (live === null || live.file.untold !== null)
      return vscode.l10n.t('AI line marks are shown, but nothing is known of this file’s lines.');
    const marked = this.marked();
    const lines = classRanges(live).filter(range => marked.has(range.class));
    const count = lines.reduce((sum, { start, end }) => sum + end - start + 1, 0);
    return count === 0
      ? vscode.l10n.t('AI line marks are shown. No line of this file has one.')
      : vscode.l10n.t('AI line marks are shown. Marked lines of this file: {0}', countText(count));
  }

  /** Classes whose lines are marked. */
  marked(): ReadonlySet<AuthorClass> {
    return new Set(readSettings().markedClasses);
  }

  /** Whether more may soon be known of a document that is seen. */
  isAwaited(document: vscode.TextDocument): boolean {
    return this.mayRead && (this.awaited.get(document) ?? 0) > 0;
  }

  /** Null where nothing is, or may be, told of the document. */
  liveOf(document: vscode.TextDocument): LiveLines | null {
    return this.mayRead ? this.parts.documents.of(document) : null;
  }

  /** The same of all that the document is a part of: the cells of its notebook, or itself alone. */
  piecesOf(document: vscode.TextDocument): LiveLines[] {
    return documentsOfFile(document).flatMap(one => this.liveOf(one) ?? []);
  }

  dispose(): void {
    for (const { timer } of this.due.values()) clearTimeout(timer);
    for (const one of [...this.toDispose, this.decorations, this.changed]) one.dispose();
  }

  private get mayRead(): boolean {
    return this.isOn && (vscode.workspace.isTrusted || this.isAsked);
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', 'writesItself.lineMarks', this.isOn);
  }

  private async showAll(): Promise<void> {
    const shown = vscode.window.visibleTextEditors.map(editor => this.show(editor));
    this.changed.fire();
    await Promise.all(shown);
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    if (!this.mayRead) return this.decorations.clear(editor);
    const { document } = editor;
    if (this.parts.documents.placeOf(document) === null) return;
    this.awaited.set(document, (this.awaited.get(document) ?? 0) + 1);
    try {
      await this.parts.documents.ask(document);
      this.draw(editor);
    } catch (error) {
      if (!(error instanceof JobStopped)) this.parts.log.warn(messageOf(error));
    } finally {
      this.awaited.set(document, this.awaited.get(document)! - 1);
      this.changed.fire();
    }
  }

  /**
   * What is known of the document as it stands now: an answer to an older question is not drawn. `inPlace`: the marks
   * that were drawn last are still where they were.
   */
  private draw(editor: vscode.TextEditor, inPlace = false): void {
    const live = this.liveOf(editor.document);
    if (live === null) this.decorations.clear(editor);
    else this.decorations.show(editor, live, this.marked(), inPlace);
  }

  private onEdit(document: vscode.TextDocument, inPlace: boolean): void {
    const due = this.due.get(document);
    if (due) due.inPlace &&= inPlace;
    if (!this.mayRead || due || editorsOf(document).length === 0) return;
    const rest = this.took > QUICK ? REST * this.took : 0;
    const timer = setTimeout(() => this.drawDue(document), rest);
    this.due.set(document, { timer, inPlace });
  }

  private drawDue(document: vscode.TextDocument): void {
    const start = performance.now();
    const inPlace = this.due.get(document)?.inPlace ?? false;
    this.due.delete(document);
    const isOutdated = this.parts.documents.isOutdated(document);
    for (const editor of editorsOf(document))
      isOutdated ? void this.show(editor) : this.draw(editor, inPlace);
    this.changed.fire();
    this.took = performance.now() - start;
  }
}

/** A document that was edited since it was drawn last. */
interface Due {
  readonly timer: NodeJS.Timeout;
  /** No edit moved a line. */
  inPlace: boolean;
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(editor => editor.document === document);
}

function isWithinLine({ range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  return range.isSingleLine && !/[\r\n]/.test(text);
}
