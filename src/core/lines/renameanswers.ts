import { KIND, type ObjectIds, type ObjectReader, readContents, readSizes } from '../git';
import { baseName, type RenameQuestion, type Vanished } from './renamequestion';
import { MAX_SCORE, type Signature, signatureOf, similarity, sizesAllow } from './similarity';
import type { VersionTable } from './versions';

const MINIMUM = MAX_SCORE / 2;
/** A vanished file that alone has the new file's name is taken at once when it is this similar. */
const SAME_NAME_MINIMUM = MAX_SCORE * 0.75;
/** Git keeps the four best sources while it looks through all of them; which one wins a tie depends on it. */
const KEPT = 4;

/**
 * Answers each question as `git blame` does when it looks for the one file it follows: every vanished file is a
 * candidate, also one that another new file came from. `answer` is called where a source was found.
 */
export async function answerRenames(
  reader: ObjectReader,
  ids: ObjectIds,
  versions: VersionTable,
  questions: readonly RenameQuestion[],
  options: { readonly missing: Set<number>; readonly countTail: boolean },
  answer: (question: RenameQuestion, source: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const groups = await plausible(reader, ids, versions, questions, options.missing, signal);
  const wanted = groups.flatMap(group => [...group.blobs]);
  let at = 0;
  let left = groups[0]?.blobs.size ?? 0;
  let signatures = new Map<number, Signature>();
  await readContents(
    reader,
    ids,
    wanted,
    (blob, content) => {
      if (content === null) options.missing.add(blob);
      else signatures.set(blob, signatureOf(content, options.countTail));
      if (--left > 0) return;
      settle(groups[at]!, versions, signatures, answer);
      signatures = new Map();
      left = groups[++at]?.blobs.size ?? 0;
    },
    signal,
  );
}

interface Candidates {
  readonly question: RenameQuestion;
  /** Versions whose size allows them to be the source, in tree order. */
  readonly sources: readonly number[];
}

/** Questions that share their vanished files, and the blobs to be read for them. */
interface Group {
  readonly candidates: Candidates[];
  readonly blobs: Set<number>;
}

async function plausible(
  reader: ObjectReader,
  ids: ObjectIds,
  versions: VersionTable,
  questions: readonly RenameQuestion[],
  missing: ReadonlySet<number>,
  signal?: AbortSignal,
): Promise<Group[]> {
  const readable = (version: number) =>
    versions.kind.at(version) === KIND.regular && !missing.has(versions.blob.at(version));
  const sizes = await sizesOf(reader, ids, versions, questions, readable, signal);
  const groups = new Map<Vanished, Group>();
  for (const question of questions) {
    const size = sizes.get(versions.blob.at(question.version));
    if (size === undefined) continue;
    const sources = question.vanished.versions.filter(source => {
      const other = readable(source) ? sizes.get(versions.blob.at(source)) : undefined;
      return other !== undefined && sizesAllow(other, size, MINIMUM);
    });
    if (sources.length === 0) continue;
    const group = groups.get(question.vanished) ?? { candidates: [], blobs: new Set() };
    groups.set(question.vanished, group);
    group.candidates.push({ question, sources });
    for (const version of [question.version, ...sources]) group.blobs.add(versions.blob.at(version));
  }
  return [...groups.values()];
}

async function sizesOf(
  reader: ObjectReader,
  ids: ObjectIds,
  versions: VersionTable,
  questions: readonly RenameQuestion[],
  readable: (version: number) => boolean,
  signal?: AbortSignal,
): Promise<Map<number, number>> {
  const blobs = new Set<number>();
  const groups = new Set<Vanished>();
  for (const { version, vanished } of questions) {
    if (readable(version)) blobs.add(versions.blob.at(version));
    groups.add(vanished);
  }
  for (const vanished of groups)
    for (const source of vanished.versions) if (readable(source)) blobs.add(versions.blob.at(source));
  const list = [...blobs];
  const sizes = await readSizes(reader, ids, list, signal);
  return new Map(list.map((blob, i) => [blob, sizes[i]!]));
}

function settle(
  group: Group,
  versions: VersionTable,
  signatures: ReadonlyMap<number, Signature>,
  answer: (question: RenameQuestion, source: number) => void,
): void {
  const signature = (version: number) => signatures.get(versions.blob.at(version))!;
  const isRead = (version: number) => signatures.has(versions.blob.at(version));
  for (const { question, sources: plausible } of group.candidates) {
    if (!isRead(question.version)) continue;
    const sources = plausible.filter(isRead);
    const target = signature(question.version);
    const source =
      sameNameSource(question, sources, signature, target) ??
      bestSource(question, sources, signature, target);
    if (source !== null) answer(question, source);
  }
}

type SignatureOf = (version: number) => Signature;

function sameNameSource(
  { version, vanished }: RenameQuestion,
  sources: readonly number[],
  signature: SignatureOf,
  target: Signature,
): number | null {
  const name = baseName(vanished.pathOf(version));
  const named = vanished.versions.filter(source => baseName(vanished.pathOf(source)) === name);
  const [only] = named;
  if (only === undefined || named.length > 1 || !sources.includes(only)) return null;
  return similarity(signature(only), target, MINIMUM) >= SAME_NAME_MINIMUM ? only : null;
}

interface Scored {
  readonly source: number;
  readonly score: number;
  readonly named: boolean;
}

function bestSource(
  { version, vanished }: RenameQuestion,
  sources: readonly number[],
  signature: SignatureOf,
  target: Signature,
): number | null {
  const name = baseName(vanished.pathOf(version));
  const kept: Scored[] = [];
  let next = 0;
  for (const source of vanished.versions) {
    const plausible = source === sources[next];
    if (plausible) next++;
    const score = plausible ? similarity(signature(source), target, MINIMUM) : 0;
    keep(kept, { source, score, named: baseName(vanished.pathOf(source)) === name });
  }
  kept.sort(compareScored);
  const best = kept[0];
  return best !== undefined && best.score >= MINIMUM ? best.source : null;
}

/** Better first. */
function compareScored(a: Scored, b: Scored): number {
  return a.score === b.score ? Number(b.named) - Number(a.named) : b.score - a.score;
}

function keep(kept: Scored[], candidate: Scored): void {
  if (kept.length < KEPT) {
    kept.push(candidate);
    return;
  }
  let worst = 0;
  for (let i = 1; i < KEPT; i++) if (compareScored(kept[i]!, kept[worst]!) > 0) worst = i;
  if (compareScored(kept[worst]!, candidate) > 0) kept[worst] = candidate;
}
