import { type CommitRow, type JudgedHistory, judgeOne } from '../attribution';
import { type ObjectReader, readCommits } from '../git';
import { CLASSES, type Commit } from '../model';
import type { Rule } from '../rule';

/** What is concluded of commits whose whole history was judged. */
export function rowsFrom({
  graph,
  owners,
  attributions,
  aiUsers,
}: JudgedHistory): (commit: string) => CommitRow {
  return id => {
    const commit = graph.numberOf(id)!;
    const owner = owners.ofCommit(commit);
    return {
      commit: id,
      class: owners.className(owner),
      agent: attributions.agentModels[owners.agentOf(owner)] ?? null,
      signs: attributions.signs.get(commit) ?? [],
      reason: aiUsers.reasonFor(commit),
    };
  };
}

/** What commits say of themselves, read while it is still being found out which ones are asked about. */
export class OwnWords {
  private readonly rows = new Map<string, CommitRow>();
  private readonly asked = new Set<string>();
  private waiting: string[] = [];
  private reading: Promise<void> | null = null;

  constructor(
    private readonly reader: ObjectReader,
    private readonly rule: Rule,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Will be asked for: it is read as soon as git is free for it. */
  expect(commit: string): void {
    if (this.asked.has(commit)) return;
    this.asked.add(commit);
    this.waiting.push(commit);
    this.reading ??= this.readWaiting();
    // Whoever asks for rows hears of it.
    this.reading.catch(() => {});
  }

  async rowsOf(commits: Iterable<string>): Promise<CommitRow[]> {
    const wanted = [...new Set(commits)];
    for (const commit of wanted) this.expect(commit);
    await this.reading;
    return wanted.map(commit => this.rows.get(commit)!);
  }

  private async readWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const commits = this.waiting;
      this.waiting = [];
      await readCommits(this.reader, commits, commit => this.judge(commit), this.signal);
    }
    this.reading = null;
  }

  /** Of one at the edge of what was fetched nobody knows who wrote its lines. */
  private judge(commit: Commit): void {
    const { class: name, agents, evidence } = judgeOne(commit, this.rule);
    const signs = [...new Set(evidence.map(({ sign }) => sign))];
    const isEdge = this.reader.boundary.has(commit.id) && !signs.includes('era');
    this.rows.set(commit.id, {
      commit: commit.id,
      class: isEdge ? UNKNOWN : name,
      agent: isEdge ? null : (agents[0] ?? null),
      signs,
      reason: null,
    });
  }
}

const [, , , UNKNOWN] = CLASSES;
