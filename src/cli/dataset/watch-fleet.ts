import { remainingSeconds } from '../../core/progress';
import { visible } from '../../core/text';
import { barOf, leftInWords, StatusLine } from '../progress';

const PAUSE = 200;
/** Where nobody watches, a line now and then tells a log that we live. */
const LOG_PAUSE = 30_000;

const count = (value: number) => value.toLocaleString('en');

/** Shows how far all repositories are: a line that changes on a terminal, else one now and then; and each failure at once. */
export class FleetWatch {
  private readonly start = performance.now();
  private readonly line = new StatusLine();
  private readonly running = new Map<string, { share: number; weight: number }>();
  private last = 0;
  private seconds: number | null = null;
  private weightDone = 0;
  private done = 0;
  private failed = 0;
  private commits = 0;

  constructor(
    private readonly total: number,
    private readonly weight: number,
    private readonly quiet: boolean,
    private readonly isTerminal = process.stderr.isTTY === true,
  ) {}

  progress(id: string, weight: number, share: number): void {
    this.running.set(id, { weight, share });
    this.update();
  }

  ended(id: string, weight: number, history: number): void {
    this.running.delete(id);
    this.weightDone += weight;
    this.done++;
    this.commits += history;
    this.update();
  }

  failure(label: string, reason: string, message: string): void {
    this.failed++;
    if (this.quiet) return;
    this.line.clear();
    process.stderr.write(`${visible(label)}: ${reason}. ${visible(message)}\n`);
  }

  end(): void {
    this.line.clear();
  }

  private update(): void {
    const now = performance.now();
    if (this.quiet || now - this.last < (this.isTerminal ? PAUSE : LOG_PAUSE)) return;
    this.last = now;
    const elapsed = (now - this.start) / 1000;
    const text = this.text(elapsed);
    if (this.isTerminal) this.line.show(text);
    else process.stderr.write(`${text}\n`);
  }

  private text(elapsed: number): string {
    const under = [...this.running.values()].reduce((sum, { share, weight }) => sum + share * weight, 0);
    const share = Math.min(1, (this.weightDone + under) / Math.max(1, this.weight));
    this.seconds = remainingSeconds(this.seconds, share, elapsed);
    const rate = this.commits === 0 ? '' : `, ${count(Math.round(this.commits / elapsed))} commits/s`;
    const failed = this.failed === 0 ? '' : `, ${count(this.failed)} failed`;
    return `${barOf(share)}  ${count(this.done)} of ${count(this.total)} repositories${failed}${rate}${leftInWords(this.seconds)}`;
  }
}
