import * as vscode from 'vscode';
import type { AuthorClass } from '../../core/model';
import { JobStopped } from '../../run-job';
import { messageOf } from '../failures';
import { onColoursChange, onSettingsChange, readSettings } from '../settings';
import type { CommittedFiles } from './committed-files';
import { LineDecorations } from './line-decorations';
import { isOnDisk, type LiveDocuments } from './live-documents';
import type { LiveLines } from './live-lines';

const REMEMBERED = 'lineMarks';
/** Keys follow one another faster; this is still at once for who reads. */
const PAUSE = 10;

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
  private readonly timers = new Map<vscode.TextDocument, NodeJS.Timeout>();
  private readonly toDispose: vscode.Disposable[];
  /** They were switched on in this window: then its repositories are read, trusted or not. */
  private isAsked = false;
  /** What is seen, or known of it, has changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: Parts) {
    this.toDispose = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.showAll()),
      vscode.window.onDidChangeActiveTextEditor(() => this.changed.fire()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.onEdit(document)),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => {
        for (const cell of notebook.getCells()) this.onEdit(cell.document);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.showAll()),
      parts.files.onDidChange(() => this.showAll()),
      onSettingsChange(() => this.showAll()),
      onColoursChange(() => {
        this.decorations.renew();
        this.showAll();
      }),
    ];
    this.tellContext();
    this.showAll();
  }

  get isOn(): boolean {
    return this.parts.memory.get<boolean>(REMEMBERED) === true;
  }

  async toggle(): Promise<void> {
    this.isAsked = true;
    await this.parts.memory.update(REMEMBERED, !this.isOn);
    this.tellContext();
    this.showAll();
  }

  /** Classes whose lines are marked. */
  marked(): ReadonlySet<AuthorClass> {
    return new Set(readSettings().markedClasses);
  }

  /** Null where nothing is, or may be, told of the document. */
  liveOf(document: vscode.TextDocument): LiveLines | null {
    return this.mayRead ? this.parts.documents.of(document) : null;
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const one of [...this.toDispose, this.decorations, this.changed]) one.dispose();
  }

  private get mayRead(): boolean {
    return this.isOn && (vscode.workspace.isTrusted || this.isAsked);
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', 'writesItself.lineMarks', this.isOn);
  }

  private showAll(): void {
    for (const editor of vscode.window.visibleTextEditors) void this.show(editor);
    this.changed.fire();
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    if (!this.mayRead) return this.decorations.clear(editor);
    if (!isOnDisk(editor.document)) return;
    try {
      await this.parts.documents.ask(editor.document);
      this.draw(editor);
      this.changed.fire();
    } catch (error) {
      if (!(error instanceof JobStopped)) this.parts.log.warn(messageOf(error));
    }
  }

  /** What is known of the document as it stands now: an answer to an older question is not drawn. */
  private draw(editor: vscode.TextEditor): void {
    const live = this.liveOf(editor.document);
    if (live === null) this.decorations.clear(editor);
    else this.decorations.show(editor, live, this.marked());
  }

  private onEdit(document: vscode.TextDocument): void {
    if (!this.mayRead || this.timers.has(document)) return;
    const editors = () => vscode.window.visibleTextEditors.filter(editor => editor.document === document);
    if (editors().length === 0) return;
    const timer = setTimeout(() => {
      this.timers.delete(document);
      const { documents } = this.parts;
      for (const editor of editors())
        documents.isOutdated(document) ? void this.show(editor) : this.draw(editor);
      this.changed.fire();
    }, PAUSE);
    this.timers.set(document, timer);
  }
}
