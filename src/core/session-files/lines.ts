const END = 0x0a;

/** Longer lines are passed over, and never held as a whole. */
export const LONGEST_LINE = 32 * 1024 * 1024;

/** Cuts what comes in pieces into lines. A line is valid only until the next piece. */
export class Lines {
  private readonly longest: number;
  private begun: Buffer[] = [];
  private size = 0;
  private isTooLong = false;
  private at: number;

  /** `tooLong` is told of each line that was passed over. Both are told where it begins, the first at `from`. */
  constructor(
    private readonly line: (line: Buffer, at: number) => void,
    private readonly tooLong: (at: number, length: number) => void,
    { longest = LONGEST_LINE, from = 0 }: { readonly longest?: number; readonly from?: number } = {},
  ) {
    this.longest = longest;
    this.at = from;
  }

  push(piece: Buffer): void {
    let start = 0;
    for (let end = piece.indexOf(END); end !== -1; end = piece.indexOf(END, start)) {
      this.finish(piece.subarray(start, end));
      start = end + 1;
    }
    // The piece may be written over before the line ends.
    if (start < piece.length) this.begin(Buffer.from(piece.subarray(start)));
  }

  /** What comes behind the last end of a line is a line as well, or the beginning of one. */
  end(): void {
    if (this.size > 0 || this.isTooLong) this.finish(Buffer.alloc(0));
  }

  private begin(part: Buffer): void {
    this.size += part.length;
    if (this.size > this.longest) this.isTooLong = true;
    if (this.isTooLong) this.begun = [];
    else this.begun.push(part);
  }

  private finish(rest: Buffer): void {
    const { begun, at } = this;
    const length = this.size + rest.length;
    const isTooLong = this.isTooLong || length > this.longest;
    [this.begun, this.size, this.isTooLong] = [[], 0, false];
    this.at += length + 1;
    if (isTooLong) this.tooLong(at, length);
    else this.line(begun.length === 0 ? rest : Buffer.concat([...begun, rest]), at);
  }
}
