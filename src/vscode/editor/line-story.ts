import type * as vscode from 'vscode';
import type { LineOwner } from '../../core/file-lines';
import type { CommitRecord } from '../../core/questions';
import type { Analysis } from '../analysis';
import type { LineMarks } from './line-marks';
import type { LineRecords } from './line-records';
import type { LiveDocuments } from './live-documents';

/** A committed line, and the commit that it is of. */
export interface OwnedLine {
  readonly analysis: Analysis;
  readonly path: string;
  readonly row: LineOwner;
}

/** A committed line's commit, in full. */
export interface LineStory extends OwnedLine {
  readonly record: CommitRecord;
}

interface Parts {
  readonly documents: LiveDocuments;
  readonly marks: LineMarks;
  readonly records: LineRecords;
}

/** What is known of single lines of documents. */
export class LineStories {
  constructor(private readonly parts: Parts) {}

  /** `line` from 0; null where it is not committed, or its history is missing. */
  ownedAt(document: vscode.TextDocument, line: number): OwnedLine | null {
    const file = this.parts.documents.fileOf(document);
    const live = this.parts.documents.of(document);
    const row = live?.file.owners[live.owners[line] ?? -1];
    if (file === null || row === undefined) return null;
    return { analysis: file.analysis, path: file.path, row };
  }

  /** The same where the line is one of those that are marked. */
  markedAt(document: vscode.TextDocument, line: number): OwnedLine | null {
    const { marks } = this.parts;
    if (marks.liveOf(document) === null) return null;
    const owned = this.ownedAt(document, line);
    return owned !== null && marks.marked().has(owned.row.class) ? owned : null;
  }

  async tell(owned: OwnedLine): Promise<LineStory> {
    return { ...owned, record: await this.parts.records.of(owned.analysis, owned.row) };
  }

  /** Whether the commit that is looked at has another version of the document's file, or has it by another name. */
  async isElsewhere(document: vscode.TextDocument): Promise<boolean> {
    const { documents } = this.parts;
    if (documents.placeOf(document)?.version.kind !== 'work' || document.uri.scheme !== 'file') return true;
    await documents.ask(document);
    return documents.fileOf(document)?.lines.stagedFrom != null;
  }

  /** Also where no marks are shown. */
  async askAt(document: vscode.TextDocument, line: number): Promise<LineStory | null> {
    await this.parts.documents.ask(document);
    const owned = this.ownedAt(document, line);
    return owned && this.tell(owned);
  }
}
