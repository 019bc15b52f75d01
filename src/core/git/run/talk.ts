import { randomUUID } from 'node:crypto';
import { type GitCall, type GitProgram, type RunningGit, startGit } from './process';

/**
 * A git that answers one question after the other, as `git diff-tree --stdin` does. A line that is no id it hands back as it
 * is, and at once, whatever else it holds back (gitk rests on that, too): so we know where an answer ends. Nothing in a
 * repository knows the line that is asked for.
 */
export class Talk {
  private readonly running: RunningGit;
  private readonly sign = `over-${randomUUID()}`;
  private answer: Answer | null = null;
  private asked = 0;

  constructor(program: GitProgram, { args, signal }: Pick<GitCall, 'args' | 'signal'>) {
    this.running = startGit(program, { args, signal, onData: chunk => this.hear(chunk) });
    // Whoever waits for an answer hears of it; where nobody does, `end` tells.
    this.running.ended.catch(() => {});
  }

  /**
   * Asks one line, and streams what git says to it: whole lines, or nothing. Rejects as `streamGit` does, and then has come
   * to its end.
   */
  async ask(line: string, onData: (chunk: Buffer) => void): Promise<void> {
    const sign = `${this.sign}-${this.asked++}\n`;
    const over = new Promise<void>(resolve => {
      this.answer = new Answer(Buffer.from(`\n${sign}`), onData, resolve);
    });
    this.running.stdin?.write(`${line}\n${sign}`);
    const early = this.running.ended.then(() => {
      throw new Error('git ended before it had answered');
    });
    await Promise.race([over, early]);
    this.answer = null;
  }

  /** Ends git, and waits for it. Rejects where it failed. */
  end(): Promise<void> {
    this.running.stdin?.end();
    return this.running.ended;
  }

  private hear(chunk: Buffer): void {
    if (this.answer === null) throw new Error('git said something that it was not asked');
    this.answer.hear(chunk);
  }
}

/** Hands on what git says up to the sign of its end. */
class Answer {
  /** Held back, for it may belong to the sign: never longer than that. Before all that git says a line has just ended. */
  private rest: Buffer = Buffer.from('\n');
  private isFirst = true;

  constructor(
    /** With the line break before it, which belongs to the answer. */
    private readonly sign: Buffer,
    private readonly onData: (chunk: Buffer) => void,
    private readonly onEnd: () => void,
  ) {}

  hear(chunk: Buffer): void {
    const { sign } = this;
    if (chunk.length < sign.length) this.hold(Buffer.concat([this.rest, chunk]));
    else {
      this.give(this.rest);
      this.hold(chunk);
    }
    if (!this.rest.equals(sign)) return;
    this.give(sign.subarray(0, 1));
    this.onEnd();
  }

  private hold(bytes: Buffer): void {
    const at = Math.max(0, bytes.length - this.sign.length);
    this.give(bytes.subarray(0, at));
    this.rest = Buffer.from(bytes.subarray(at));
  }

  private give(bytes: Buffer): void {
    const own = this.isFirst ? bytes.subarray(1) : bytes;
    if (bytes.length > 0) this.isFirst = false;
    if (own.length > 0) this.onData(own);
  }
}
