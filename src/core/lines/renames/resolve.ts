import type { ObjectIds, ObjectReader } from '../../git';
import type { KnownRename, KnownRenames } from '../../git-memory';
import type { CommitGraph } from '../../graph';
import type { PairTable } from '../tables/pairs';
import { NOWHERE, type VersionTable } from '../tables/versions';
import { answerRenames } from './answer';
import type { RenameQuestion } from './question';

/** Fills the edges of versions that came from a file of another name; contents are read only where nobody knows yet. */
export async function resolveRenames(
  reader: ObjectReader,
  ids: ObjectIds,
  graph: CommitGraph,
  versions: VersionTable,
  questions: readonly RenameQuestion[],
  pairs: PairTable,
  missing: Set<number>,
  known: KnownRenames | null,
  signal?: AbortSignal,
): Promise<void> {
  const commitOf = ({ version }: RenameQuestion) => graph.ids[versions.commit.at(version)]!;
  const found: KnownRename[] = [];
  const answer = (question: RenameQuestion, source: number) => {
    const { version, edge, vanished } = question;
    found.push({
      commit: commitOf(question),
      to: vanished.pathOf(version),
      place: versions.placeOf(version, edge),
      from: vanished.pathOf(source),
    });
    // A later parent may have turned out to hold the very same file: then it takes everything.
    if (versions.edgeFrom.at(edge) !== NOWHERE) return;
    const { blob, path } = versions;
    versions.edgeFrom.set(edge, source);
    versions.edgePair.set(edge, pairs.ask(blob.at(source), blob.at(version), path.at(version)));
  };
  const open = questions.filter(question => {
    if (known === null || !known.knows(commitOf(question))) return true;
    const { version, edge, vanished } = question;
    const place = versions.placeOf(version, edge);
    const source = known.sourceOf(commitOf(question), vanished.pathOf(version), place);
    if (source === undefined) return false;
    const held = vanished.versions.find(other => vanished.pathOf(other) === source);
    if (held === undefined) return true;
    answer(question, held);
    return false;
  });
  found.length = 0;
  const countTail = reader.atLeast(2, 44);
  await answerRenames(reader, ids, versions, open, { missing, countTail }, answer, signal);
  const isWhole = (commit: string) => !reader.boundary.has(commit);
  if (missing.size === 0)
    known?.keep(
      [...new Set(open.map(commitOf))].filter(isWhole),
      found.filter(({ commit }) => isWhole(commit)),
    );
}
