/** A file, read where it is asked for. */
export interface Bytes {
  readonly size: number;
  /** Exactly so many bytes; shorter only where the file ends. */
  readonly read: (position: number, length: number) => Buffer;
}
