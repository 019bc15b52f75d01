import { existsSync } from 'node:fs';
import type { Glance } from '../core/memory';
import { runJob } from '../run-job';
import type { AnalysisTools } from './analysis';
import type { Subject } from './subject';

interface Log {
  debug(message: string): void;
}

/** What a report that was made before says at a glance: looked up in a worker, never made. */
export class Remembered {
  private isAsked = false;
  private run: AbortController | null = null;
  private aim: string | null = null;
  private known: Glance | null = null;

  constructor(
    private readonly subject: Pick<Subject, 'aim' | 'where'>,
    private readonly tools: Pick<AnalysisTools, 'script' | 'cache'> & { readonly log: Log },
    private readonly onChange: () => void,
  ) {}

  /** Of the head that was seen last, or of a commit before; null while nothing is known. */
  get glance(): Glance | null {
    return this.known;
  }

  /** Whether it is of the commit, and by the rule, that a report would be made of now. */
  get isOfHead(): boolean {
    return this.known !== null && this.aim?.endsWith(` ${this.known.repository.head}`) === true;
  }

  /** Someone would like to know; looks once. */
  ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    void this.lookAgain();
  }

  /** The head, or a setting, may be another. */
  async lookAgain(): Promise<void> {
    if (!this.isAsked) return;
    this.stop();
    const run = new AbortController();
    this.run = run;
    const aim = await this.subject.aim();
    if (aim === this.aim || run.signal.aborted) return;
    const known = aim === null ? null : await this.lookUp(run.signal);
    if (run.signal.aborted) return;
    this.aim = aim;
    this.known = known;
    this.onChange();
  }

  stop(): void {
    this.run?.abort();
  }

  forget(): void {
    this.stop();
    this.aim = null;
    this.known = null;
  }

  private async lookUp(signal: AbortSignal): Promise<Glance | null> {
    const { script, cache, log } = this.tools;
    // Where nothing was ever kept, no thread is worth its time.
    if (!existsSync(cache)) return null;
    try {
      return await runJob({ kind: 'glance', ...this.subject.where() }, { script, signal });
    } catch (error) {
      if (!signal.aborted) log.debug(String(error));
      return null;
    }
  }
}
