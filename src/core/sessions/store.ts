import type { SessionRead } from './edit';
import type { Scope } from './scope';

/** Where things lie on a machine; told by whoever asks, so that nothing here looks for itself. */
export interface Place {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Of the repository's work trees: some tools keep sessions there. */
  readonly tops: readonly string[];
}

/** One file of sessions, before it is opened. */
export interface Source {
  /** Its path below the folder of the store, '/' between names. */
  readonly name: string;
  /** The folder of the store. */
  readonly folder: string;
  /** A small file that says what this one is about, by its name from the folder on; null where it is not there. */
  readonly beside: (name: string) => string | null;
}

/** Takes the records of a file, each a line of JSON, one after the other. */
export interface LineReader {
  /** Whether a line has to be taken at all, by its bytes: most need not. */
  wants(line: Buffer): boolean;
  take(record: unknown): void;
  /** A wanted line was no JSON, or too long. */
  skip(): void;
  /** Known to be a session of another project: nothing more of it is read. */
  readonly isElsewhere: boolean;
  read(): SessionRead;
}

/** Tables of a database. Columns that are not there are missing. */
export interface Tables {
  /** Rows of a table, none where there is no such table; only these columns are read. */
  rows(table: string, columns: readonly string[], wants?: WantsRow): Iterable<Row>;
}

export type Row = Readonly<Record<string, string | number | null>>;

/** By the columns before the last one, which may be long and then is not read. */
export type WantsRow = (row: Row) => boolean;

/** Sessions of one file that holds many. */
export interface ManyRead {
  readonly sessions: readonly SessionRead[];
  readonly elsewhere: number;
  /** Records that belong to no session. */
  readonly unread: number;
}

interface Kind {
  /** Of the path below the folder of the store. */
  readonly matches: RegExp;
}

export interface LineKind extends Kind {
  readonly form: 'lines';
  readonly open: (source: Source, scope: Scope) => LineReader;
}

/** A file that is one JSON text. */
export interface DocumentKind extends Kind {
  readonly form: 'document';
  /** `load` parses it: not called where the session is known to be another project's, which is null. */
  readonly read: (source: Source, scope: Scope, load: () => unknown) => SessionRead | null;
}

export interface DatabaseKind extends Kind {
  readonly form: 'database';
  readonly read: (source: Source, scope: Scope, tables: Tables) => ManyRead;
}

/** Holds sessions that nothing here reads. */
export interface ForeignKind extends Kind {
  readonly form: 'foreign';
  /** Completes “… files are not read: ”. */
  readonly why: string;
}

export type FileKind = LineKind | DocumentKind | DatabaseKind | ForeignKind;

export const STORE_IDS = [
  ...(['claude-code', 'codex', 'gemini-cli', 'qwen-code'] as const),
  ...(['copilot-cli', 'opencode', 'crush', 'vscode-chat'] as const),
] as const;
export type StoreId = (typeof STORE_IDS)[number];

/** Where one tool keeps its sessions, and how they are read. */
export interface Store {
  readonly id: StoreId;
  /** In the catalogue's spelling. */
  readonly tool: string;
  /** Absolute; those that are not there are passed over. */
  readonly folders: (place: Place) => readonly string[];
  /** Where sessions lie in repositories, which may have brought them along: only those are read that the person's own files name. */
  readonly named?: {
    readonly files: (place: Place) => readonly string[];
    /** The folders that the text of such a file names. */
    readonly folders: (text: string) => readonly string[];
  };
  /** Which folders below are looked into, by their paths; all where it is not said. */
  readonly enters?: RegExp;
  /** The first that matches. */
  readonly kinds: readonly FileKind[];
}
