import { type AgentModel, type AuthorClass, CLASSES } from '../model';

/** Class codes: the position in CLASSES. */
export const CODE = Object.fromEntries(CLASSES.map((name, code) => [name, code])) as Record<
  AuthorClass,
  number
>;

/** No agent is named. */
export const NO_AGENT = -1;

/** An AI had a declared part in commits of this class. */
export function declaresAi(name: AuthorClass): boolean {
  return CODE[name] <= CODE.assist;
}

/** What was concluded for every commit of a history, by commit number. */
export class Attributions {
  /** Class of the commit, as a code. */
  readonly classes: Uint8Array;
  /** 1 where the class is `unknown` and the author is an AI user. */
  readonly users: Uint8Array;
  /** Number of the first agent and model named, or NO_AGENT. */
  readonly agents: Int32Array;
  /** How far a person's name stands on its way. */
  readonly rungs: Uint8Array;
  /** Every agent and model named first in some commit. */
  readonly agentModels: AgentModel[] = [];
  private readonly agentNumbers = new Map<string, number>();

  constructor(
    commits: number,
    /** Ids of the signs found, for commits that have any. */
    readonly signs = new Map<number, readonly string[]>(),
    /** Commits of which a message that was joined from several is all that declares AI. */
    readonly joined = new Set<number>(),
  ) {
    this.classes = new Uint8Array(commits);
    this.users = new Uint8Array(commits);
    this.agents = new Int32Array(commits).fill(NO_AGENT);
    this.rungs = new Uint8Array(commits);
  }

  /**
   * The same for more commits, in place of this: nothing is concluded of the new ones yet, nor who among them all is an
   * AI user. Signs, and what was joined, are handed over, not copied.
   */
  extended(commits: number): Attributions {
    const longer = new Attributions(commits, this.signs, this.joined);
    longer.classes.set(this.classes);
    longer.agents.set(this.agents);
    longer.rungs.set(this.rungs);
    for (const agent of this.agentModels) longer.agentNumber(agent);
    return longer;
  }

  agentNumber(agent: AgentModel): number {
    const key = `${agent.agent}\n${agent.model ?? ''}`;
    const known = this.agentNumbers.get(key);
    if (known !== undefined) return known;
    this.agentNumbers.set(key, this.agentModels.length);
    return this.agentModels.push(agent) - 1;
  }

  /** Of all agents that were named first in some commit or record. */
  get agentNames(): ReadonlySet<string> {
    return new Set(this.agentModels.map(({ agent }) => agent));
  }

  className(commit: number): AuthorClass {
    return CLASSES[this.classes[commit]!]!;
  }

  /** An AI had a declared part in the commit. */
  isAi(commit: number): boolean {
    return this.classes[commit]! <= CODE.assist;
  }
}
