import { type Failure, type Member, memberOfReport } from '../core/organisation';
import { type Report, unpackReport } from '../core/report';
import type { GatheringTold } from '../protocol/organisation';
import { JobFailed, JobStopped, runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { Analysis, AnalysisTools } from './analysis';
import { wholeIn } from './analysis-state';
import { messageOf } from './failures';

export interface GatheringTools {
  readonly analyses: Analyses;
  readonly tools: AnalysisTools;
  /** What is known, or what is being done, is other than before. */
  readonly changed: () => void;
}

type State = GatheringTold['state'];

/** Of one repository: what its report says, why there is none, or neither. */
interface Known {
  /** Rule and commit that it is of. */
  readonly aim: string | null;
  readonly member: Member | null;
  readonly failure: Failure | null;
}

/**
 * What is known of all open repositories. Reports that are there are looked for, one after the other, and only what a
 * member holds is kept of each; none is made until the reader asks, and then one at a time.
 */
export class Gathering {
  private readonly known = new Map<string, Known>();
  private doing: State = { kind: 'idle' };
  private run: AbortController | null = null;
  private looks: Promise<void> | null = null;
  private mustLookAgain = false;

  constructor(private readonly parts: GatheringTools) {}

  get state(): State {
    return this.doing;
  }

  get members(): Member[] {
    return this.ofAll(({ member }) => member);
  }

  get failures(): Failure[] {
    return this.ofAll(({ failure }) => failure);
  }

  /** Those that nothing is known of. */
  get missing(): Analysis[] {
    return this.parts.analyses.all().filter(one => this.known.get(one.key)?.member == null);
  }

  /** Heeds what is shown elsewhere, without asking anything. */
  heed(): void {
    let isNews = false;
    for (const analysis of this.parts.analyses.all()) {
      const report = wholeIn(analysis.shown);
      // One of before is shown while the next is made.
      if (report === null || analysis.progress !== null) continue;
      if (this.known.get(analysis.key)?.member?.head === report.repository.head) continue;
      this.keep(analysis, null, report);
      isNews = true;
    }
    if (isNews) this.parts.changed();
  }

  /** Looks for reports of what is checked out now. */
  async look(): Promise<void> {
    this.mustLookAgain = true;
    this.looks ??= this.lookWhileDue().finally(() => {
      this.looks = null;
    });
    await this.looks;
  }

  stop(): void {
    this.run?.abort();
  }

  /** Makes those that are missing. */
  async make(): Promise<void> {
    if (this.run !== null) return;
    const run = new AbortController();
    this.run = run;
    try {
      await this.looks;
      const waiting = this.missing;
      for (const [done, analysis] of waiting.entries()) {
        if (run.signal.aborted) break;
        const tell = (share: number) =>
          this.become({ kind: 'making', name: analysis.repository.name, done, of: waiting.length, share });
        tell(0);
        await this.makeOne(analysis, run.signal, tell);
      }
    } finally {
      this.run = null;
      this.become({ kind: 'idle' });
    }
  }

  private async makeOne(
    analysis: Analysis,
    signal: AbortSignal,
    tell: (share: number) => void,
  ): Promise<void> {
    const { script, log } = this.parts.tools;
    const aim = await analysis.aim().catch(() => null);
    try {
      // One that is under way already is waited for: two at once would ask git for the same.
      const report =
        analysis.progress === null
          ? unpackReport(
              await runJob(
                { kind: 'analyze', ...analysis.where() },
                { script, signal, onEvent: event => event.type === 'progress' && tell(event.progress.share) },
              ),
            )
          : await analysis.whole();
      this.keep(analysis, aim, report);
    } catch (error) {
      if (error instanceof JobStopped) return;
      log.warn(`${analysis.repository.name}: ${messageOf(error)}`);
      this.known.set(analysis.key, { aim, member: null, failure: failureOf(analysis, error) });
    }
    this.parts.changed();
  }

  private async lookWhileDue(): Promise<void> {
    while (this.mustLookAgain) {
      this.mustLookAgain = false;
      if (this.run === null) this.become({ kind: 'looking' });
      for (const analysis of this.parts.analyses.all()) await this.lookAt(analysis);
      if (this.run === null) this.become({ kind: 'idle' });
    }
  }

  private async lookAt(analysis: Analysis): Promise<void> {
    const { script, log } = this.parts.tools;
    const aim = await analysis.aim().catch(() => null);
    const known = this.known.get(analysis.key);
    if (known !== undefined && known.aim !== null && known.aim === aim) return;
    try {
      const packed = await runJob({ kind: 'recall', ...analysis.where() }, { script });
      if (packed !== null) this.keep(analysis, aim, unpackReport(packed));
      else this.known.set(analysis.key, { aim, member: null, failure: null });
    } catch (error) {
      log.debug(String(error));
      this.known.set(analysis.key, { aim, member: null, failure: failureOf(analysis, error) });
    }
    this.parts.changed();
  }

  private keep(analysis: Analysis, aim: string | null, report: Report): void {
    const { gitDir, top } = analysis.repository;
    const member = memberOfReport(report, { id: gitDir, path: top });
    this.known.set(analysis.key, { aim, member, failure: null });
  }

  private ofAll<T>(pick: (known: Known) => T | null): T[] {
    return this.parts.analyses.all().flatMap(({ key }) => {
      const known = this.known.get(key);
      return known === undefined ? [] : (pick(known) ?? []);
    });
  }

  private become(state: State): void {
    this.doing = state;
    this.parts.changed();
  }
}

function failureOf({ repository: { gitDir, name, top } }: Analysis, error: unknown): Failure {
  const reason = error instanceof JobFailed ? (error.reason ?? 'failed') : 'failed';
  return { id: gitDir, name, path: top, reason, message: messageOf(error), isKept: false, failures: 1 };
}
