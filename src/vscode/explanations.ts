import type { Target } from '../protocol';
import type { Analyses } from './analyses';
import type { Explained } from './explain-content';

const MOST_KEPT = 100;

/** What was explained in this window, as long as the head is where it was. */
export class Explanations {
  private readonly kept = new Map<string, Explained>();

  constructor(private readonly analyses: Analyses) {}

  of(target: Target): Explained | null {
    return this.kept.get(this.keyOf(target)) ?? null;
  }

  keep(target: Target, explained: Explained): void {
    const key = this.keyOf(target);
    this.kept.delete(key);
    this.kept.set(key, explained);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }

  forget(target: Target): void {
    this.kept.delete(this.keyOf(target));
  }

  private keyOf(target: Target): string {
    const analysis = this.analyses.of(target.repository);
    const report = analysis?.shown?.report;
    const place = [target.kind, target.kind === 'commit' ? target.commit : target.path];
    const line = target.kind === 'line' ? [target.line] : [];
    return JSON.stringify([report?.repository.head, report?.rule.hash, target.repository, ...place, ...line]);
  }
}
