/** The nouns every room of the core shares. Plain data: no behaviour, no imports. */

/** Classes of a commit and of each living line, strongest declaration of AI first; the order is the order of reports. */
export const CLASSES = ['agent', 'pair', 'assist', 'unknown', 'human', 'automation'] as const;
export type AuthorClass = (typeof CLASSES)[number];

/** Classes taken together, as the bar of shares shows them: what is declared, and what AI users may have done besides. */
export const CLASS_GROUPS = ['declared', 'users'] as const;
export type ClassGroup = (typeof CLASS_GROUPS)[number];

/** What the class of a line rests on, finest first. */
export const BASES = ['record', 'session', 'commit', 'squash', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** What a file is for, in the order of reports. */
export const ROLES = ['product', 'test', 'ci', 'instructions', 'docs', 'config'] as const;
export type FileRole = (typeof ROLES)[number];

/** Reasons that follow from a file's path, the first that holds wins. */
export const EXCLUSIONS = ['configured', 'vendored', 'lock', 'minified', 'generated'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Every reason to leave a file out of the figures, in the order of reports. */
export const LEFT_OUT = ['binary', 'submodule', 'symlink', 'lfs', 'unreadable', ...EXCLUSIONS] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** How far a person's name stands on the way of a commit: `attribution/rungs.ts` says what each means. The last: not knowable. */
export const RUNGS = [0, 1, 2, 3, 4, 5, 6] as const;
export type Rung = (typeof RUNGS)[number];
export const HIDDEN_RUNG = 6 satisfies Rung;

/** Percentages whose crossing is a milestone. */
export const THRESHOLDS = [10, 25, 50, 75, 90, 99] as const;

/** Name and address as git recorded them, never mapped. Either may be empty: git allows it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** What git recorded; never a judgement. */
export interface Commit {
  /** Full hex object id (40 or 64 digits). */
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: Identity;
  readonly committer: Identity;
  /** Seconds since 1970 UTC; null where git could not read the date. */
  readonly authorTime: number | null;
  readonly committerTime: number | null;
  /** Subject and body, decoded; cut at the first NUL as git does. */
  readonly message: string;
}

export const EVIDENCE_PLACES = [
  ...(['author', 'committer', 'coauthor', 'trailer', 'subject'] as const),
  ...(['body', 'branch', 'merge', 'date', 'override'] as const),
] as const;
export type EvidenceWhere = (typeof EVIDENCE_PLACES)[number];

/** One Sign found in one Commit. `text` is the exact text that matched, at most 300 characters. */
export interface Evidence {
  readonly sign: string;
  readonly where: EvidenceWhere;
  readonly text: string;
}

/** The AI tool a Sign points to, in its one spelling, and the model where stated (`vendor/model`). */
export interface AgentModel {
  readonly agent: string;
  readonly model: string | null;
}

/** Stands for a tool that a mark does not name ("AI-Assisted: yes", "Assisted-by: Opus 4.7"). */
export const UNNAMED_AGENT = 'Unnamed AI';

/** The conclusion for one Commit and the Evidence it rests on. */
export interface Attribution {
  readonly class: AuthorClass;
  readonly agents: readonly AgentModel[];
  readonly evidence: readonly Evidence[];
  /** Of a commit that joins several messages and declares AI: each of them. */
  readonly parts?: readonly JoinedPart[];
}

/** One of the messages that a commit was joined from, and what it says by itself. */
export interface JoinedPart {
  readonly title: string;
  readonly class: AuthorClass;
  readonly signs: readonly string[];
}

/**
 * Why a commit counts in `users`: its author, by the name of the mailmap, declared AI in `commit`, so many whole days
 * before it; 0 and the commit itself where it declares AI.
 */
export interface Declaration {
  readonly person: string;
  /** Full hex object id. */
  readonly commit: string;
  readonly days: number;
}

/** What a tool recorded of a commit: in how many files, and how many lines as by AI and as by a known human. */
export interface RecordedSummary {
  readonly recorder: string;
  readonly version: string | null;
  readonly files: number;
  readonly ai: number;
  readonly human: number;
}

/** What agents' sessions on this machine say of a commit: lines that were found in them, by how, and the agents. */
export interface SessionSummary {
  readonly agents: readonly string[];
  readonly exact: number;
  readonly reformatted: number;
  readonly edited: number;
}

/** What is known of one line, where that may be more than its commit says. */
export interface LineVerdict {
  readonly class: AuthorClass;
  readonly basis: Basis;
  readonly agent: AgentModel | null;
}

/** Of a commit that joined a branch which is still there: its ref, and the lines that each of its commits wrote here. */
export interface SquashSummary {
  readonly branch: string;
  readonly commits: readonly {
    readonly commit: string;
    readonly class: AuthorClass;
    readonly lines: number;
  }[];
}

/** What could not be read or had to be bent, counted; `examples` holds at most five object ids or paths. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  readonly examples: readonly string[];
}
