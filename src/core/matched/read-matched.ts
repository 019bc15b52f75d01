import { type Attributes, exclusionOf, type GlobList } from '../files';
import {
  ObjectIds,
  type ObjectReader,
  readChangedPaths,
  readCommits,
  readContents,
  readPatches,
} from '../git';
import type { CommitGraph } from '../graph';
import { lineForm } from '../sessions';
import { AddedCollector, type AddedCommit, type AddedFile } from './collect-added';
import { isTelling } from './line-forms';
import { CLOCK_DOUBT, CommitMatcher, type CommitTimes, isInTime, type MatchedFiles } from './match-commits';
import type { ChangedFile } from './match-file';
import { type Heard, type LocalSessions, type MatchedHistory, NOTHING_MATCHED } from './matched-history';
import { type EditsByPath, placeEdits } from './place-edits';
import { sessionPaths } from './session-paths';

export interface MatchContext {
  /** Null: none is to be heard. */
  readonly sessions: LocalSessions | null;
  readonly attributes: Attributes;
  readonly exclude: GlobList;
}

/** So many commits' text is held at once. */
const AT_ONCE = 200;

/**
 * Finds what sessions wrote in the commits of a history. Git is asked for the text of those commits alone that are in time
 * of an edit of one of their files, and for nothing where there are no sessions.
 */
export async function readMatched(
  reader: ObjectReader,
  graph: CommitGraph,
  { sessions: heard, attributes, exclude }: MatchContext,
  signal?: AbortSignal,
): Promise<MatchedHistory> {
  if (heard === null) return NOTHING_MATCHED;
  const edits = placeEdits(heard.sessions, sessionPaths(heard.tops));
  const commits = new Map<number, MatchedFiles>();
  const wanted = await commitsInTime(reader, graph, edits, signal);
  const isWanted = (from: string | null, path: string) =>
    (edits.has(path) || (from !== null && edits.has(from))) &&
    exclusionOf(path, attributes, exclude) === null;
  const matcher = new CommitMatcher(edits);
  let left = 0;
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const collector = new AddedCollector(isWanted);
    await readPatches(reader, wanted.slice(at, at + AT_ONCE), collector, signal);
    left += collector.left;
    const stood = await readStood(reader, collector.commits, signal);
    for (const { id, files, ...times } of collector.commits) {
      const commit = graph.numberOf(id)!;
      const changed = files.map((file): ChangedFile => ({ ...file, stood: stood.get(file)! }));
      const found = matcher.match({ commit, ...times, files: changed });
      if (found !== null) commits.set(commit, found);
    }
  }
  return { commits, heard: { ...heardIn(heard, edits), left } };
}

/** Full ids of the commits that change a file which was edited in time for them, oldest first. */
async function commitsInTime(
  reader: ObjectReader,
  graph: CommitGraph,
  edits: EditsByPath,
  signal?: AbortSignal,
): Promise<string[]> {
  const first = [...edits.values()].flat().reduce((least, { maker }) => Math.min(least, maker.at), Infinity);
  const ids = graph.ids.filter(
    (id, commit) =>
      !graph.isMerge(commit) && !reader.boundary.has(id) && graph.times[commit]! + CLOCK_DOUBT >= first,
  );
  if (ids.length === 0) return [];
  const paths = await readChangedPaths(reader, ids, signal);
  const timesOf = new Map<string, number[]>();
  for (const [id, changed] of paths) {
    const times = [...changed].flatMap(path => (edits.get(path) ?? []).map(({ maker }) => maker.at));
    if (times.length > 0) timesOf.set(id, times);
  }
  const inTime: { readonly id: string; readonly committed: number }[] = [];
  const visit = ({ id, ...times }: CommitTimes & { readonly id: string }) => {
    if (timesOf.get(id)!.some(at => isInTime(at, times)))
      inTime.push({ id, committed: times.committerTime! });
  };
  if (timesOf.size > 0) await readCommits(reader, [...timesOf.keys()], visit, signal);
  inTime.sort((a, b) => a.committed - b.committed || graph.numberOf(a.id)! - graph.numberOf(b.id)!);
  return inTime.map(({ id }) => id);
}

/** By file: forms of its added lines that stood in it before; all of them where that cannot be read. */
export async function readStood(
  reader: ObjectReader,
  commits: readonly AddedCommit[],
  signal?: AbortSignal,
): Promise<Map<AddedFile, ReadonlySet<string>>> {
  const ids = new ObjectIds(reader.idBytes);
  const asking = new Map<number, AddedFile[]>();
  const stood = new Map<AddedFile, ReadonlySet<string>>();
  for (const file of commits.flatMap(({ files }) => files)) {
    stood.set(file, new Set());
    if (file.before === null) continue;
    const blob = ids.internHex(file.before);
    asking.set(blob, [...(asking.get(blob) ?? []), file]);
  }
  const visit = (blob: number, content: Buffer | null) => {
    const there = content && new Set(content.toString('utf8').split('\n').map(lineForm));
    for (const file of asking.get(blob)!) {
      const added = file.hunks.flatMap(hunk => hunk.added.map(lineForm)).filter(isTelling);
      stood.set(file, new Set(there === null ? added : added.filter(form => there.has(form))));
    }
  };
  if (asking.size > 0) await readContents(reader, ids, [...asking.keys()], visit, signal);
  return stood;
}

function heardIn({ sessions, stores }: LocalSessions, edits: EditsByPath): Omit<Heard, 'left'> {
  const here = [...edits.values()].flat();
  const agents = [...new Set(here.map(({ maker }) => maker.agent))].sort();
  return {
    stores,
    tools: agents.map(agent => {
      const own = here.flatMap(({ maker }) => (maker.agent === agent ? [maker] : []));
      const times = own.map(({ at }) => at);
      return {
        agent,
        sessions: new Set(own.map(({ session }) => session)).size,
        edits: own.length,
        from: times.reduce((a, b) => Math.min(a, b)),
        to: times.reduce((a, b) => Math.max(a, b)),
      };
    }),
    edits: {
      read: sessions.reduce((sum, session) => sum + session.edits.length, 0),
      here: here.length,
      matched: here.filter(({ isFound }) => isFound).length,
    },
  };
}
