import { editKey, type SessionRead } from '../sessions';
import { compareText } from '../text';
import { daysOf, type StoreRead } from './coverage';
import type { FileProblem } from './file-problem';

/** Counts the sessions of one tool, and takes out of each what another held before. */
export class Tally {
  private readonly known = new Set<string>();
  private readonly pasted = new Map<string, ReadonlySet<string>>();
  private readonly problems = new Map<FileProblem, number>();
  private readonly times: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  private sessions = 0;
  private edits = 0;
  private addedLines = 0;
  private unproven = 0;
  private unread = 0;
  private elsewhere = 0;

  /** The session without edits that are known, and with what was pasted into the one that started it. */
  add(read: SessionRead): SessionRead {
    const edits = read.edits.filter(edit => {
      const key = editKey(edit);
      const isNew = !this.known.has(key);
      this.known.add(key);
      return isNew;
    });
    const above = this.pasted.get(read.parentSessionId ?? '');
    const pasted = above === undefined ? read.pasted : new Set([...above, ...read.pasted]);
    if (pasted.size > 0) this.pasted.set(read.sessionId, pasted);
    this.sessions++;
    this.edits += edits.length;
    this.unproven += read.unproven;
    this.unread += read.unread;
    for (const { at, added } of edits) {
      this.addedLines += added.length;
      this.times[0] = Math.min(this.times[0], at);
      this.times[1] = Math.max(this.times[1], at);
    }
    return { ...read, edits, pasted };
  }

  passOver(sessions: number): void {
    this.elsewhere += sessions;
  }

  skip(records: number): void {
    this.unread += records;
  }

  fail(problem: FileProblem, files = 1): void {
    this.problems.set(problem, (this.problems.get(problem) ?? 0) + files);
  }

  result(): StoreRead {
    const { sessions, elsewhere, edits, addedLines, unproven, unread } = this;
    const problems = [...this.problems].map(([problem, files]) => ({ problem, files }));
    return {
      ...{ sessions, elsewhere, edits, addedLines, unproven, unread },
      days: daysOf(edits === 0 ? [] : this.times),
      problems: problems.toSorted((a, b) => compareText(a.problem, b.problem)),
    };
  }
}
