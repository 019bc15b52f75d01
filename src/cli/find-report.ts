import { CacheFolder } from '../core/cache';
import { findGit, locateRepository } from '../core/git';
import { type Asked, type Memory, type RememberedReport, recall } from '../core/memory';
import type { Report } from '../core/report';
import type { CommandLine } from './arguments';

/** The running program. */
export interface Program {
  readonly generatedBy: Report['generatedBy'];
  readonly build: Memory['build'];
}

/** Where a report is made: what is asked of the repository that was found, and what the cache keeps for this program. */
export interface ReportGround {
  readonly asked: Asked;
  readonly memory: Memory | null;
}

export interface FoundReport {
  readonly ground: ReportGround;
  readonly known: RememberedReport | null;
}

/** Finds the repository, and what is remembered of the wanted report. */
export async function findReport(
  line: CommandLine,
  { path }: { readonly path: string },
  { generatedBy, build }: Program,
  signal: AbortSignal,
): Promise<FoundReport> {
  const { revision, rule } = line;
  const searchPath = process.env.PATH;
  const place = await locateRepository(findGit(searchPath), path, revision, signal);
  const asked = { revision, rule, searchPath, signal, place, generatedBy };
  const memory = line.cache === null ? null : { cache: new CacheFolder(line.cache), build };
  // Nothing is remembered of what sessions say.
  const known = memory && line.localSessions === null ? await recall(path, asked, memory) : null;
  return { ground: { asked, memory }, known };
}
