import { grown } from '../growing';
import { type Owner, UNKNOWN_OWNER } from '../lines';
import { type AuthorClass, BASES, type Basis, CLASSES, RUNGS, type Rung } from '../model';
import { CODE, NO_AGENT } from './attributions';
import { keyOf, type LinePart } from './recorded-parts';
import { partRung } from './rungs';

/** What is known of the lines of one owner. */
export interface OwnedLines {
  readonly commit: number;
  /** Class code. */
  readonly class: number;
  /** Number of the agent and model, or NO_AGENT. */
  readonly agent: number;
  readonly basis: Basis;
  readonly rung: Rung;
  /** The class is `unknown`, and the author is an AI user. */
  readonly byUser: boolean;
}

/** What lines are taken for, whichever commit they come from: few owners differ in it. */
export type Trait = Omit<OwnedLines, 'commit' | 'basis'>;

const BASIS = Object.fromEntries(BASES.map((name, code) => [name, code])) as Record<Basis, number>;

/**
 * Whom lines can belong to, in the order in which they were met: each commit's owners behind those of the commits before
 * it, so that more commits change no number. Where nothing finer than commits is known, a commit's only owner has the
 * number of the commit. UNKNOWN_OWNER may be asked for, too.
 */
export class OwnerTable {
  /** All columns begin with UNKNOWN_OWNER: owner `o` stands at `o + 1`. */
  private commits = new Int32Array(1024);
  private classes = new Uint8Array(1024);
  private agents = new Int32Array(1024);
  private bases = new Uint8Array(1024);
  private users = new Uint8Array(1024);
  private rungs = new Uint8Array(1024);
  private traitNumbers = new Int32Array(1024);
  /** By number, in the order in which they were met. */
  readonly traits: Trait[] = [];
  private readonly traitsByKey = new Map<number, number>();
  private rows = 0;
  /** First owner of each commit. */
  private firsts = new Int32Array(1024);
  /** Of commits that are divided: the owner of each part. */
  private readonly parts = new Map<number, Map<string, Owner>>();

  constructor() {
    this.add({ commit: -1, class: CODE.unknown, agent: NO_AGENT, basis: 'none', rung: 0, byUser: false });
  }

  add({ commit, class: code, agent, basis, rung, byUser }: OwnedLines): Owner {
    if (this.rows === this.commits.length) this.grow();
    const owner = (this.rows - 1) as Owner;
    this.commits[this.rows] = commit;
    this.classes[this.rows] = code;
    this.agents[this.rows] = agent;
    this.bases[this.rows] = BASIS[basis];
    this.users[this.rows] = byUser ? 1 : 0;
    this.rungs[this.rows] = rung;
    this.traitNumbers[this.rows] = this.traitNumber({ class: code, agent, rung, byUser });
    if (commit >= 0 && this.commits[this.rows - 1] !== commit) this.firsts[commit] = owner;
    this.rows++;
    return owner;
  }

  /** A part of the commit that was added last. `isUser`: its author uses AI. */
  addPart(commit: number, part: LinePart, isUser: boolean): void {
    const parts = this.parts.get(commit) ?? new Map<string, Owner>();
    this.parts.set(commit, parts);
    const byUser = isUser && part.class === CODE.unknown;
    const rung = partRung(part, this.rungOf(this.ofCommit(commit)));
    parts.set(keyOf(part), this.add({ commit, ...part, rung, byUser }));
  }

  /** The owner of a part that was added. */
  part(commit: number, part: LinePart): Owner {
    return this.parts.get(commit)!.get(keyOf(part))!;
  }

  /** Whether any commit is divided. */
  get hasParts(): boolean {
    return this.parts.size > 0;
  }

  /** Whether something finer than the commit tells its lines apart. */
  isDivided(commit: number): boolean {
    return this.parts.has(commit);
  }

  /** How many there are, UNKNOWN_OWNER not counted: their numbers are all below. */
  get size(): number {
    return this.rows - 1;
  }

  /** The owner of the lines of which no more is known than the commit. */
  ofCommit(commit: number): Owner {
    return this.firsts[commit] as Owner;
  }

  /** Null for UNKNOWN_OWNER. */
  commitOf(owner: Owner): number | null {
    return owner === UNKNOWN_OWNER ? null : this.commits[owner + 1]!;
  }

  /** Class code. */
  classOf(owner: Owner): number {
    return this.classes[owner + 1]!;
  }

  className(owner: Owner): AuthorClass {
    return CLASSES[this.classOf(owner)]!;
  }

  /** Number of the agent and model, or NO_AGENT. */
  agentOf(owner: Owner): number {
    return this.agents[owner + 1]!;
  }

  basisOf(owner: Owner): Basis {
    return BASES[this.bases[owner + 1]!]!;
  }

  rungOf(owner: Owner): Rung {
    return RUNGS[this.rungs[owner + 1]!]!;
  }

  isByUser(owner: Owner): boolean {
    return this.users[owner + 1] === 1;
  }

  /** Position among `traits`. */
  traitOf(owner: Owner): number {
    return this.traitNumbers[owner + 1]!;
  }

  private traitNumber(trait: Trait): number {
    const { class: code, agent, rung, byUser } = trait;
    const key =
      (((agent + 1) * RUNGS.length + RUNGS.indexOf(rung)) * CLASSES.length + code) * 2 + Number(byUser);
    const known = this.traitsByKey.get(key);
    if (known !== undefined) return known;
    const number = this.traits.push(trait) - 1;
    this.traitsByKey.set(key, number);
    return number;
  }

  private grow(): void {
    this.commits = grown(this.commits);
    this.classes = grown(this.classes);
    this.agents = grown(this.agents);
    this.bases = grown(this.bases);
    this.users = grown(this.users);
    this.rungs = grown(this.rungs);
    this.traitNumbers = grown(this.traitNumbers);
    this.firsts = grown(this.firsts);
  }
}
