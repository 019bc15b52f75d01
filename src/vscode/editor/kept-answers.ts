/** Answers that were asked for, as many as are kept; the one that was not wanted the longest goes first. */
export class KeptAnswers<Answer> {
  private readonly kept = new Map<string, Promise<Answer>>();

  constructor(private readonly most: number) {}

  /** The answer of this name, asked for where there is none. One that fails is not kept. */
  of(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key) ?? this.begin(key, ask);
    this.kept.delete(key);
    this.kept.set(key, known);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return known;
  }

  /** Drops those that are wanted no longer, and such as failed; whether there were any. */
  async dropUnless(isWanted: (answer: Answer) => boolean): Promise<boolean> {
    let dropped = false;
    for (const [key, answer] of [...this.kept]) {
      if (await answer.then(isWanted, () => false)) continue;
      this.drop(key, answer);
      dropped = true;
    }
    return dropped;
  }

  clear(): void {
    this.kept.clear();
  }

  private begin(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const answer = ask();
    answer.catch(() => this.drop(key, answer));
    return answer;
  }

  /** A newer answer of this name stays. */
  private drop(key: string, answer: Promise<Answer>): void {
    if (this.kept.get(key) === answer) this.kept.delete(key);
  }
}
