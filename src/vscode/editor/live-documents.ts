import * as vscode from 'vscode';
import {
  type EditorLines,
  editorLines,
  mapLines,
  mapNotebook,
  type NotebookLines,
  notebookLines,
} from '../../core/edited';
import type { Documents } from '../documents';
import type { CommittedFile, CommittedFiles } from './committed-files';
import { type FilePlace, placeOfUri } from './file-place';
import { type LiveLines, liveLines } from './live-lines';

/** A document whose committed lines are known, and whose they are in the version that was looked at last. */
interface Known {
  readonly file: CommittedFile;
  readonly committed: EditorLines | NotebookLines;
  /** That both are read in. */
  readonly encoding: string;
  version: string;
  live: LiveLines | null;
}

/** Whose lines are in documents as they stand, saved or not. */
export class LiveDocuments {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();

  constructor(
    private readonly files: CommittedFiles,
    private readonly own: Documents,
  ) {}

  /** The file, and the version of it, that a document shows; null where it shows none. */
  placeOf(document: vscode.TextDocument): FilePlace | null {
    return placeOfUri(notebookOf(document)?.uri ?? document.uri, this.own);
  }

  /** Asks for what is not known yet. Null where nothing can be told of the document. */
  async ask(document: vscode.TextDocument): Promise<LiveLines | null> {
    const place = this.placeOf(document);
    if (place === null) return null;
    const file = await this.files.of(place);
    const known = this.known.get(document);
    if (file === null) this.known.delete(document);
    else if (known?.file.lines !== file.lines || known.encoding !== document.encoding) {
      const { encoding } = document;
      const committed = await committedLines(file, encoding, notebookOf(document) !== null);
      this.known.set(document, { file, committed, encoding, version: '', live: null });
    }
    return this.of(document);
  }

  /** As far as it is known already; at once. */
  of(document: vscode.TextDocument): LiveLines | null {
    const known = this.known.get(document);
    if (known === undefined || known.encoding !== document.encoding) return null;
    const version = versionOf(document);
    if (known.version !== version || known.live === null) {
      known.live = liveLines(known.file.lines, numbersOf(document, known.committed));
      known.version = version;
    }
    return known.live;
  }

  /** Something was known of it, and is to be asked for anew: it is read in another encoding now. */
  isOutdated(document: vscode.TextDocument): boolean {
    const known = this.known.get(document);
    return known !== undefined && known.encoding !== document.encoding;
  }

  fileOf(document: vscode.TextDocument): CommittedFile | null {
    return this.known.get(document)?.file ?? null;
  }
}

/** A file's own document, or the cells of a notebook. */
export function documentsOfFile(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  return (
    notebookOf(document)
      ?.getCells()
      .map(cell => cell.document) ?? [document]
  );
}

/** As the editor reads the file, whatever its encoding. */
async function committedLines(
  { lines }: CommittedFile,
  encoding: string,
  isNotebook: boolean,
): Promise<EditorLines | NotebookLines> {
  const text = await decode(lines.content, encoding);
  return (isNotebook ? notebookLines(text) : null) ?? editorLines(text);
}

/** Most files are in UTF-8; to be asked for the others, the editor has to look at its settings first, which takes its time. */
async function decode(content: Uint8Array, encoding: string): Promise<string> {
  if (encoding.startsWith('utf8')) return new TextDecoder('utf-8').decode(content);
  return vscode.workspace.decode(content, { encoding });
}

/** For each line of the document the line of the file, from 1, or -1. */
function numbersOf(document: vscode.TextDocument, committed: EditorLines | NotebookLines): Int32Array {
  const notebook = notebookOf(document);
  if (notebook === null || !('cells' in committed)) {
    const places = mapLines(committed.marks, editorLines(document.getText()).marks);
    return places.map(place => (place < 0 ? -1 : committed.numbers[place]!));
  }
  const cells = notebook.getCells().map(cell => cell.document);
  const marks = cells.map(cell => editorLines(cell.getText()).marks);
  return mapNotebook(committed, marks)[cells.indexOf(document)] ?? new Int32Array(0);
}

function notebookOf({ uri, notebook }: vscode.TextDocument & { notebook?: vscode.NotebookDocument }) {
  if (uri.scheme !== 'vscode-notebook-cell') return null;
  // A version of a notebook in git has the same path.
  const has = (one: vscode.NotebookDocument) =>
    one.uri.fsPath === uri.fsPath &&
    one.getCells().some(({ document }) => document.uri.toString() === uri.toString());
  return notebook ?? vscode.workspace.notebookDocuments.find(has) ?? null;
}

/** A cell's lines depend on those of all cells. */
function versionOf(document: vscode.TextDocument): string {
  const notebook = notebookOf(document);
  if (notebook === null) return String(document.version);
  return [notebook.version, ...notebook.getCells().map(cell => cell.document.version)].join(' ');
}
