/** Does one thing after the other: each of them may keep all cores busy. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work);
    this.last = result.catch(() => {});
    return result;
  }

  /** Once all has ended that was asked for so far. */
  async settled(): Promise<void> {
    await this.last;
  }
}
