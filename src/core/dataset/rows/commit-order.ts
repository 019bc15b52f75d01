import type { JudgedHistory } from '../../attribution';
import { ELSEWHERE } from '../../graph';

/** The commits of the history of the head as the tables number them: in the order in which the main line took them in. */
export class CommitOrder {
  /** Numbers in the graph. */
  readonly commits: readonly number[];
  private readonly numbers: Int32Array;

  constructor(private readonly judged: Pick<JudgedHistory, 'graph' | 'mainline'>) {
    const { graph, mainline } = judged;
    const keys: number[] = [];
    for (let commit = 0; commit < graph.size; commit++) {
      const landing = mainline.landing[commit]!;
      if (landing !== ELSEWHERE) keys.push(landing * graph.size + commit);
    }
    this.commits = Array.from(Float64Array.from(keys).sort(), key => key % graph.size);
    this.numbers = new Int32Array(graph.size).fill(ELSEWHERE);
    this.commits.forEach((commit, number) => {
      this.numbers[commit] = number;
    });
  }

  /** Null for what is no commit of this history. */
  numberOf(commit: number | null): number | null {
    const number = commit === null ? ELSEWHERE : this.numbers[commit]!;
    return number === ELSEWHERE ? null : number;
  }

  /** When the main line took in a commit of this history: seconds since 1970. */
  landed(commit: number): number {
    const { landing, dates } = this.judged.mainline;
    return dates[landing[commit]!]!;
  }
}
