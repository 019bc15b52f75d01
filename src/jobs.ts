import type { CommitIndex, CommitRow } from './core/attribution';
import type { FileLines } from './core/file-lines';
import type { Part } from './core/files';
import type { Agreed, Unasked } from './core/local-sessions';
import type { Glance } from './core/memory';
import type { FileRole } from './core/model';
import type { Progress } from './core/progress';
import type { CommitAccount, CommitDiff, CommitRecord, LineOwner, Touching } from './core/questions';
import type { Defined, PackedReport, Portion, RangeList, Shares } from './core/report';
import type { RuleId } from './core/rule';
import type { Coverage } from './core/session-files';
import type { ToolAnswer, ToolName } from './core/tools';

/** What the extension, or the server for agents, asks of a worker, and what it hears back. Both sides are ours. */

/** Which of the agents' sessions on this machine are to be heard. */
export interface WantedSessions {
  readonly agreed: Agreed;
  /** Folder, private to the person, for the places of records in their files; without one each is looked through anew. */
  readonly kept?: string | null;
}

interface Where {
  /** A folder of the repository. */
  readonly path: string;
  readonly revision: string;
  readonly rule: RuleId;
  /** Where to look for git: the value of PATH. */
  readonly searchPath: string;
  /** How many git processes may run at once. */
  readonly lanes: number;
  /** Folder of the cache; null for none. */
  readonly cache: string | null;
  /** Heeded where a report is made, and where commits and lines are told of; without it no session is opened. */
  readonly sessions?: WantedSessions | null;
}

export type Job = Where &
  (
    | {
        readonly kind: 'analyze';
        /** Another revision than the one that is followed: the next analysis of that goes on from where it was. */
        readonly inPassing?: boolean;
      }
    /** Which tools keep sessions here: folders are listed, and no file is opened. */
    | { readonly kind: 'stores' }
    | { readonly kind: 'glance' }
    /** The whole report, where it was made before. */
    | { readonly kind: 'recall' }
    | { readonly kind: 'forget' }
    | {
        readonly kind: 'portion';
        readonly under: string;
        readonly since: string | null;
        readonly mostOwners?: number;
      }
    /** What came between two revisions, which may be days. */
    | {
        readonly kind: 'range';
        readonly from: string;
        readonly to: string;
        readonly roles: readonly FileRole[];
      }
    /** What came with each release. */
    | { readonly kind: 'releases'; readonly pattern: string | null; readonly roles: readonly FileRole[] }
    /** The commit under every definition. */
    | { readonly kind: 'definitions'; readonly all: boolean }
    /** Of anything that names a commit, with what is known of it. */
    | { readonly kind: 'account'; readonly commit: string; readonly row: CommitRow | null }
    | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly text: Uint8Array }
    /**
     * Who wrote each line of a file, which is named by its path from the top: of the commit with this full id, or as the
     * work tree has it, where a file may be staged as a rename of a committed one.
     */
    | { readonly kind: 'lines'; readonly file: string; readonly at: string | null }
    /** From now on `lines` judges commits with the history around them. */
    | { readonly kind: 'settle' }
    | { readonly kind: 'describe'; readonly rows: readonly CommitRow[] }
    | { readonly kind: 'diff'; readonly commit: string }
    | { readonly kind: 'touching'; readonly part: Part }
    /** What an agent asks of a repository at, above or below the folder; its input may be anything. */
    | { readonly kind: 'tool'; readonly name: ToolName; readonly input: unknown }
  );
export type JobKind = Job['kind'];

export interface JobResults {
  readonly analyze: PackedReport;
  readonly stores: readonly Coverage[];
  /** What is remembered, perhaps of another commit; null where nothing is. */
  readonly glance: Glance | null;
  readonly recall: PackedReport | null;
  readonly forget: null;
  readonly portion: Portion;
  readonly range: Portion;
  readonly releases: RangeList;
  readonly definitions: readonly Defined[];
  readonly account: CommitAccount;
  readonly line: LineOwner;
  readonly lines: FileLines;
  readonly settle: null;
  readonly describe: readonly CommitRecord[];
  readonly diff: CommitDiff;
  readonly touching: Touching;
  readonly tool: ToolAnswer;
}

export type JobEvent =
  | { readonly type: 'progress'; readonly progress: Progress }
  /** For the log. */
  | { readonly type: 'note'; readonly text: string }
  /** Of a report that hears this machine's sessions: the shares that others get, and what nobody agreed to. */
  | { readonly type: 'machine'; readonly without: Shares; readonly unasked: readonly Unasked[] }
  | { readonly type: 'index'; readonly index: CommitIndex }
  | { readonly type: 'partial'; readonly stage: 'commits' | 'lines'; readonly report: PackedReport };

export type JobMessage =
  | JobEvent
  | { readonly type: 'done'; readonly result: JobResults[JobKind] }
  /** `reason` names what is the matter with the repository, where the message says what to do. */
  | {
      readonly type: 'failed';
      readonly reason: string | null;
      readonly message: string;
      readonly stack: string;
    };

/** To a worker that does several jobs: each under a number of its own; null stops it. */
export interface ToWorker {
  readonly id: number;
  readonly job: Job | null;
}

export interface FromWorker {
  readonly id: number;
  readonly message: JobMessage;
}
