/**
 * How much two lines have in common, as `git blame` measures it where a revision is ignored: each line is the multiset
 * of its pairs of neighbouring bytes, without regard to case and with all white space alike, and what two lines share
 * is the size of the intersection. Source: git, blame.ignoreRevsFile and the comments on fingerprints in blame.c.
 */
export class LinePairs {
  private constructor(
    private readonly keys: Uint32Array,
    private readonly counts: Int32Array,
    private total: number,
  ) {}

  /** Lines of a file, each with its newline. */
  static ofFile(content: Buffer): LinePairs[] {
    const lines: LinePairs[] = [];
    for (let from = 0; from < content.length; ) {
      const newline = content.indexOf(NEWLINE, from);
      const to = newline < 0 ? content.length : newline + 1;
      lines.push(LinePairs.of(content, from, to));
      from = to;
    }
    return lines;
  }

  private static of(content: Buffer, from: number, to: number): LinePairs {
    const all = new Uint32Array(to - from + 1);
    let size = 0;
    let before = 0;
    for (let at = from; at <= to; at++) {
      const code = at === to ? 0 : CODES[content[at]!]!;
      const pair = (before | (code << 8)) >>> 0;
      before = code;
      if (pair !== 0) all[size++] = pair;
    }
    return LinePairs.counted(all.subarray(0, size).sort());
  }

  private static counted(sorted: Uint32Array): LinePairs {
    const keys = new Uint32Array(sorted.length);
    const counts = new Int32Array(sorted.length);
    let distinct = 0;
    for (const key of sorted) {
      if (distinct === 0 || keys[distinct - 1] !== key) keys[distinct++] = key;
      counts[distinct - 1]!++;
    }
    return new LinePairs(keys.slice(0, distinct), counts.slice(0, distinct), sorted.length);
  }

  /** Number of pairs that are left: no line has more in common with this one. */
  get size(): number {
    return this.total;
  }

  common(other: LinePairs): number {
    let shared = 0;
    this.meet(other, (mine, theirs) => {
      shared += Math.min(this.counts[mine]!, other.counts[theirs]!);
    });
    return shared;
  }

  /** Takes away what `other` has, too: no second line shall be found by the same bytes. */
  subtract(other: LinePairs): void {
    this.meet(other, (mine, theirs) => {
      const gone = Math.min(this.counts[mine]!, other.counts[theirs]!);
      this.counts[mine]! -= gone;
      this.total -= gone;
    });
  }

  private meet(other: LinePairs, visit: (mine: number, theirs: number) => void): void {
    for (let i = 0, j = 0; i < this.keys.length && j < other.keys.length; ) {
      const difference = this.keys[i]! - other.keys[j]!;
      if (difference === 0) visit(i++, j++);
      else if (difference < 0) i++;
      else j++;
    }
  }
}

const NEWLINE = 0x0a;
const CODES = Int32Array.from({ length: 256 }, (_, byte) => codeOf(byte));

/** Git takes bytes from 128 on for negative numbers, which blurs the pairs that they are in. */
function codeOf(byte: number): number {
  if (byte === 0x20 || byte === 0x09 || byte === NEWLINE || byte === 0x0d) return 0;
  if (byte >= 0x41 && byte <= 0x5a) return byte + 0x20;
  return byte < 0x80 ? byte : byte - 0x100;
}
