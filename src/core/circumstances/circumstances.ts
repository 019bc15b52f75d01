import { CODE, type JudgedHistory } from '../attribution';
import { DEFAULT_ERA_START } from '../evidence';
import { compileGlobs, exclusionOf } from '../files';
import type { Rule } from '../rule';
import type { AgentFiles } from './agent-files';
import type { AgentFileKind } from './agent-files-schema';
import type { FileSpan } from './presence';

/** An agent's file, and from which to which place on the main line it was there. */
export interface AgentFile {
  /** Byte string. */
  readonly path: string;
  readonly kind: AgentFileKind;
  readonly since: number;
  readonly until: number | null;
}

/** That a repository is set up for an agent, by its id; null for agents in general. */
export interface Circumstance {
  readonly agent: string | null;
  /** Places on the main line: from where any of the files was there, and where none is any more. */
  readonly since: number;
  readonly until: number | null;
  /** In order of coming. */
  readonly files: readonly AgentFile[];
  /** Commits in between, but merges: those that declare AI, and those that say nothing. */
  readonly declared: number;
  readonly unknown: number;
}

/** What agents' files say of a repository: facts about it, of which no figure of lines or commits is made. */
export function findCircumstances(
  spans: readonly FileSpan[],
  judged: JudgedHistory,
  { attributes }: Pick<Rule, 'attributes'>,
  files: AgentFiles,
): Circumstance[] {
  const { landing, dates } = judged.mainline;
  const byAgent = new Map<string | null, AgentFile[]>();
  for (const { path, came, went } of spans) {
    const row = files.rowOfLink(path)!;
    const since = landing[came]!;
    const began = row.ordinary === true ? Date.parse(`${row.since}-01T00:00:00Z`) / 1000 : DEFAULT_ERA_START;
    if (dates[since]! < began || exclusionOf(path, attributes, NONE) === 'vendored') continue;
    const until = went === null ? null : landing[went]!;
    const known = byAgent.get(row.agent) ?? [];
    known.push({ path, kind: row.kind, since, until });
    byAgent.set(row.agent, known);
  }
  return [...byAgent].map(([agent, files]) => {
    // They stand in order of coming.
    const since = files[0]!.since;
    const end = files.reduce((last, { until }) => Math.max(last, until ?? dates.length), 0);
    const until = end === dates.length ? null : end;
    return { agent, since, until, files, ...commitsBetween(since, end, judged) };
  });
}

const NONE = compileGlobs([]);

/**
 * Commits that landed from one place of the main line on and before another. Those that were made before they landed
 * there, as on a branch or in a history that was joined to this one, say nothing about the time since.
 */
function commitsBetween(
  from: number,
  to: number,
  { graph, attributions, mainline: { landing, dates } }: JudgedHistory,
): Pick<Circumstance, 'declared' | 'unknown'> {
  let [declared, unknown] = [0, 0];
  for (let commit = 0; commit < graph.size; commit++) {
    const at = landing[commit]!;
    if (at < from || at >= to || graph.isMerge(commit) || graph.times[commit]! < dates[from]!) continue;
    if (attributions.isAi(commit)) declared++;
    else if (attributions.classes[commit] === CODE.unknown) unknown++;
  }
  return { declared, unknown };
}
