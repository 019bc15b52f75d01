import type { CacheFolder } from '../cache';
import type { Memory } from '../memory';
import type { OnProgress } from '../progress';
import type { Report } from '../report';
import type { RuleId } from '../rule';

/** Where a tool looks, and with what. */
export interface ToolContext {
  /** Only repositories at, above or below this folder are read. */
  readonly folder: string;
  /** Where the asker names none. */
  readonly revision: string;
  readonly rule: RuleId;
  readonly searchPath: string | undefined;
  readonly lanes: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly cache: CacheFolder | null;
  readonly memory: Memory | null;
  readonly generatedBy: Report['generatedBy'];
}
