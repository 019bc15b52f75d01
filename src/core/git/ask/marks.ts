/** What is looked for in the first lines of files. What a line bears depends on that line alone. */
export interface MarkLook {
  /** So many lines of a file are looked at, each up to its 500th byte. */
  readonly lines: number;
  /** Numbers of the marks of the line that stands from `start` up to `end`; none for most. */
  marksOf(bytes: Buffer, start: number, end: number): readonly number[];
}

/** No line is looked at beyond these bytes. */
export const LOOK_BYTES = 500;
