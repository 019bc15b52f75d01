import type { KnownRename, KnownRenames } from '../../git-memory';
import type { Asking, Genealogy } from '../asking';
import { NOWHERE } from '../tables/versions';
import { answerRenames } from './answer';
import type { RenameQuestion } from './question';

/** Fills the edges of versions that came from a file of another name; contents are read only where nobody knows yet. */
export async function resolveRenames(
  asking: Asking,
  { graph, versions, pairs }: Genealogy,
  questions: readonly RenameQuestion[],
  missing: Set<number>,
  known: KnownRenames | null,
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
  await answerRenames(asking, versions, open, missing, answer);
  const isWhole = (commit: string) => !asking.reader.boundary.has(commit);
  if (missing.size === 0)
    known?.keep(
      [...new Set(open.map(commitOf))].filter(isWhole),
      found.filter(({ commit }) => isWhole(commit)),
    );
}
