/** A line near the beginning of a file that says that a program wrote it. */
export interface MarkRow {
  /** What the line says behind the signs of a comment: a regular expression of its beginning. */
  readonly says: string;
  /** Capital and small letters are not the same. */
  readonly exact?: true;
  /** The expression is about the whole line, whether it stands in a comment or not. */
  readonly whole?: true;
  /** In files of these endings only; without it: in all but texts, templates and lists of what to ignore. */
  readonly endings?: readonly string[];
  /** Within so many first lines; without it: MARK_LINES. */
  readonly within?: number;
  /** Who writes or documents such lines. */
  readonly source: string;
  /** A whole line that is one. */
  readonly example: string;
}
