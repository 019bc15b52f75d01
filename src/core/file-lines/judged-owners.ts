import { type JudgedHistory, judgeOne, toldLines } from '../attribution';
import { type BlamedLines, type ObjectReader, readCommits } from '../git';
import { cutRuns, type Owner } from '../lines';
import { type AgentModel, CLASSES, type Commit } from '../model';
import type { Rule } from '../rule';
import { isoDate } from '../time';
import type { LineOwner, OwnedLines } from './file-lines';
import { ownedIn } from './follow-file';

/** What is concluded of owners whose whole history was judged. */
export function rowsFrom(history: JudgedHistory): (owner: Owner) => LineOwner {
  const { graph, owners, attributions, aiUsers } = history;
  return owner => {
    const commit = owners.commitOf(owner)!;
    const row = {
      commit: graph.ids[commit]!,
      class: owners.className(owner),
      basis: owners.basisOf(owner),
      byUser: owners.isByUser(owner),
      agent: attributions.agentModels[owners.agentOf(owner)] ?? null,
      signs: attributions.signs.get(commit) ?? [],
      reason: aiUsers.reasonFor(commit),
    };
    const days = row.basis === 'session' ? sessionDays(history, commit, row.agent) : null;
    return days === null ? row : { ...row, sessionDays: days };
  };
}

/** When an agent wrote what of a commit was found in its sessions. */
function sessionDays({ matched }: JudgedHistory, commit: number, by: AgentModel | null) {
  const ranges = [...(matched.commits.get(commit)?.values() ?? [])].flat();
  const times = ranges
    .filter(({ agent, model }) => agent === by?.agent && model === by.model)
    .map(({ at }) => isoDate(at).slice(0, 10))
    .sort();
  const [from] = times;
  return from === undefined ? null : { from, to: times.at(-1)! };
}

/** Whose lines are that git gave to commits, where what recorders say of single lines is known. */
export function ownersOfBlamed(blamed: readonly BlamedLines[], history: JudgedHistory): OwnedLines<Owner>[] {
  const toldOf = toldLines(history);
  return blamed.flatMap(({ commit, path, from, lines }) => {
    const number = history.graph.numberOf(commit)!;
    const told = toldOf(number, path);
    return told === null
      ? { who: history.owners.ofCommit(number), lines }
      : ownedIn(cutRuns(told, from - 1, lines));
  });
}

/** So many commits are worth a process of git while another is still at work. */
const FEWEST = 64;

/**
 * What commits say of themselves, read while it is still being found out which ones are asked about: not each by a process
 * of its own, but once as many are waiting as were read before.
 */
export class OwnWords {
  private readonly rows = new Map<string, LineOwner>();
  private readonly asked = new Set<string>();
  private waiting: string[] = [];
  private reading: Promise<void> | null = null;

  constructor(
    private readonly reader: ObjectReader,
    private readonly rule: Rule,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Will be asked for: it may be read before that. */
  expect(commit: string): void {
    if (this.asked.has(commit)) return;
    this.asked.add(commit);
    this.waiting.push(commit);
    if (this.reading !== null || !this.isWorthwhile()) return;
    this.reading = this.readWaiting();
    // Whoever asks for rows hears of it.
    this.reading.catch(() => {});
  }

  async rowsOf(commits: Iterable<string>): Promise<LineOwner[]> {
    const wanted = [...new Set(commits)];
    for (const commit of wanted) this.expect(commit);
    await this.reading;
    await this.read();
    return wanted.map(commit => this.rows.get(commit)!);
  }

  private isWorthwhile(): boolean {
    return this.waiting.length >= Math.max(FEWEST, this.asked.size / 2);
  }

  private async readWaiting(): Promise<void> {
    while (this.isWorthwhile()) await this.read();
    this.reading = null;
  }

  private async read(): Promise<void> {
    const commits = this.waiting;
    this.waiting = [];
    if (commits.length > 0)
      await readCommits(this.reader, commits, commit => this.judge(commit), this.signal);
  }

  /** Of one at the edge of what was fetched nobody knows who wrote its lines. */
  private judge(commit: Commit): void {
    const { class: name, agents, evidence } = judgeOne(commit, this.rule);
    const signs = [...new Set(evidence.map(({ sign }) => sign))];
    const isEdge = this.reader.boundary.has(commit.id) && !signs.includes('era');
    this.rows.set(commit.id, {
      commit: commit.id,
      class: isEdge ? UNKNOWN : name,
      basis: isEdge || name === UNKNOWN ? 'none' : 'commit',
      byUser: false,
      agent: isEdge ? null : (agents[0] ?? null),
      signs,
      reason: null,
    });
  }
}

const [, , , UNKNOWN] = CLASSES;
