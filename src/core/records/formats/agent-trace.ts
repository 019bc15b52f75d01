import type { LineRecord } from '../line-record';
import {
  type AnyTrace,
  type Contributor,
  conversationSchema,
  type FlatTrace,
  fileSchema,
  rangeSchema,
  type Trace,
  traces,
} from './agent-trace-form';
import { ai, HUMAN, UNKNOWN, type Who } from './claims';
import { Draft } from './draft';
import { recordedPath } from './recorded-path';
import { rootOf } from './trace-root';

/** Lines as they were when an agent had written them; which commit then took them in, a trace does not say. */
export interface RecordedTrace extends LineRecord {
  /** Where HEAD was at that time, by full id: in general a parent of the commit that took the lines in. */
  readonly revision: string | null;
  /** In seconds since 1970. */
  readonly time: number | null;
}

type PathOf = (path: string) => string | null;

/** A note of a commit in the form of Agent Trace: all its records together. Null where it holds none. */
export function readTraceNote(content: Buffer): LineRecord | null {
  const found = traces(content);
  if (found.length === 0) return null;
  const draft = new Draft();
  for (const trace of found) claimAll(draft, trace, recordedPath);
  return draft.record(RECORDER, found.map(versionOf).findLast(version => version !== null) ?? null);
}

/**
 * The traces of a file, in its order. Absolute paths are those of whoever recorded: `isPath` knows the files of the
 * repository, as byte strings, by which its folder there is found.
 */
export function readTraceFile(content: Buffer, isPath: (path: string) => boolean): RecordedTrace[] {
  const found = traces(content);
  const pathOf = rootOf(found.flatMap(pathsOf), isPath);
  return found.map(trace => {
    const draft = new Draft();
    claimAll(draft, trace, pathOf);
    const revision = trace && 'full' in trace ? (trace.full.vcs?.revision ?? '') : '';
    const time = Date.parse(
      trace === null ? '' : (('full' in trace ? trace.full : trace.flat).timestamp ?? ''),
    );
    return {
      ...draft.record(RECORDER, versionOf(trace)),
      revision: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision) ? revision : null,
      time: Number.isNaN(time) ? null : Math.floor(time / 1000),
    };
  });
}

const RECORDER = 'agent-trace';

function versionOf(trace: AnyTrace): string | null {
  return trace && 'full' in trace ? (trace.full.tool?.version ?? null) : null;
}

function pathsOf(trace: AnyTrace): string[] {
  if (trace === null) return [];
  if ('flat' in trace) return [trace.flat.file_path];
  return trace.full.files.flatMap(file => fileSchema.safeParse(file).data?.path ?? []);
}

function claimAll(draft: Draft, trace: AnyTrace, pathOf: PathOf): void {
  if (trace === null) draft.skip();
  else if ('flat' in trace) claimFlat(draft, trace.flat, pathOf);
  else for (const file of trace.full.files) claimFile(draft, file, trace.full, pathOf);
}

/** Hooks of agents write these after an edit of their own: who says nothing of a contributor means the agent. */
function claimFlat(draft: Draft, flat: FlatTrace, pathOf: PathOf): void {
  const contributor = flat.contributor ?? { type: 'ai', model_id: flat.model_id };
  draft.claim(pathOf(flat.file_path), flat.start_line, flat.end_line, whoOf(contributor, null));
}

function claimFile(draft: Draft, file: unknown, trace: Trace, pathOf: PathOf): void {
  const read = fileSchema.safeParse(file).data;
  const path = read === undefined ? null : pathOf(read.path);
  draft.see(path);
  for (const entry of path === null ? [] : (read?.conversations ?? [])) {
    const conversation = conversationSchema.safeParse(entry).data;
    if (conversation === undefined) draft.skip();
    for (const lines of conversation?.ranges ?? []) {
      const range = rangeSchema.safeParse(lines).data;
      const [first, last] = range && !isNoPlace(range, trace) ? [range.start_line, range.end_line] : [0, 0];
      const contributor = range?.contributor ?? conversation?.contributor;
      draft.claim(path, first, last, whoOf(contributor, trace.tool?.name));
    }
  }
}

/** The first writer of this form, which calls it "1.0", gives line 1 where it does not know the lines. */
function isNoPlace(range: { start_line: number; end_line: number }, { version }: Trace): boolean {
  return version === '1.0' && range.start_line === 1 && range.end_line === 1;
}

/** Mixed lines are of both, and nobody says which. */
function whoOf(contributor: Contributor, tool: string | null | undefined): Who {
  if (contributor?.type === 'human') return HUMAN;
  const isAi =
    contributor?.type === 'ai' ||
    (contributor !== null && !contributor?.type && Boolean(contributor?.model_id));
  return isAi ? ai(tool, contributor?.model_id) : UNKNOWN;
}
