/** A text of which some has been understood: what was, is not read twice. Places stay where they are. */
export class Reading {
  private rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  /** The first place that the pattern fits, which then is gone; null where there is none. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = this.find(pattern);
    if (found !== null) this.drop(found.index, found[0].length);
    return found;
  }

  find(pattern: RegExp): RegExpExecArray | null {
    return pattern.exec(this.rest);
  }

  /** What is left, with a sign for each letter that is gone. */
  get left(): string {
    return this.rest;
  }

  private drop(at: number, length: number): void {
    this.rest = `${this.rest.slice(0, at)}${GONE.repeat(length)}${this.rest.slice(at + length)}`;
  }
}

/** Neither a letter nor a space, so that no words meet across it. */
const GONE = '\u0001';
