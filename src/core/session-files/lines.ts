const END = 0x0a;

/** Longer lines are passed over, and never held as a whole. */
const LONGEST_LINE = 32 * 1024 * 1024;

/** Cuts what comes in pieces into lines. A line is valid only until the next piece. */
export class Lines {
  private begun: Buffer[] = [];
  private size = 0;
  private isTooLong = false;

  /** `tooLong` is told of each line that was passed over. */
  constructor(
    private readonly line: (line: Buffer) => void,
    private readonly tooLong: () => void,
    private readonly longest = LONGEST_LINE,
  ) {}

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
    const { begun, size } = this;
    const isTooLong = this.isTooLong || size + rest.length > this.longest;
    [this.begun, this.size, this.isTooLong] = [[], 0, false];
    if (isTooLong) this.tooLong();
    else this.line(begun.length === 0 ? rest : Buffer.concat([...begun, rest]));
  }
}
