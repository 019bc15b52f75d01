import { KIND, readContents, readSizes } from '../../git';
import type { Asking } from '../asking';
import type { VersionTable } from '../tables/versions';
import { baseName, type RenameQuestion, type Vanished } from './question';
import { MAX_SCORE, Scores, type Signature, signatureOf, sizesAllow } from './similarity';

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
  asking: Asking,
  versions: VersionTable,
  questions: readonly RenameQuestion[],
  missing: Set<number>,
  answer: (question: RenameQuestion, source: number) => void,
): Promise<void> {
  const { reader, ids, signal } = asking;
  const countTail = reader.atLeast(2, 44);
  const groups = await plausible(asking, versions, questions, missing);
  const wanted = groups.flatMap(group => [...group.blobs]);
  let at = 0;
  let left = groups[0]?.blobs.size ?? 0;
  let signatures = new Map<number, Signature>();
  await readContents(
    reader,
    ids,
    wanted,
    (blob, content) => {
      if (content === null) missing.add(blob);
      else signatures.set(blob, signatureOf(content, countTail));
      if (--left > 0) return;
      settle(groups[at]!, versions, signatures, answer);
      signatures = new Map();
      left = groups[++at]?.blobs.size ?? 0;
    },
    signal,
  );
}

/** Questions that share their vanished files, and the blobs to be read for them. */
interface Group {
  readonly vanished: Vanished;
  readonly questions: RenameQuestion[];
  readonly blobs: ReadonlySet<number>;
}

/** The questions that sizes alone do not settle. */
async function plausible(
  asking: Asking,
  versions: VersionTable,
  questions: readonly RenameQuestion[],
  missing: Set<number>,
): Promise<Group[]> {
  const readable = (version: number) =>
    versions.kind.at(version) === KIND.regular && !missing.has(versions.blob.at(version));
  const sizes = await sizesOf(asking, versions, questions, readable, missing);
  const sizeOf = (version: number) => (readable(version) ? sizes.get(versions.blob.at(version)) : undefined);
  const byVanished = new Map<Vanished, RenameQuestion[]>();
  for (const question of questions) {
    const list = byVanished.get(question.vanished);
    if (list) list.push(question);
    else byVanished.set(question.vanished, [question]);
  }
  const groups: Group[] = [];
  for (const [vanished, asked] of byVanished) {
    const sources = new Sizes(vanished.versions.map(sizeOf));
    const open = asked.filter(({ version }) => sources.allow(sizeOf(version)));
    const targets = new Sizes(open.map(({ version }) => sizeOf(version)));
    const needed = vanished.versions.filter(source => targets.allow(sizeOf(source)));
    const read = [...open.map(({ version }) => version), ...needed];
    const blobs = new Set(read.map(version => versions.blob.at(version)));
    if (open.length > 0) groups.push({ vanished, questions: open, blobs });
  }
  return groups;
}

/** Tells of a file whether it may be compared with one of many, by their sizes. */
class Sizes {
  private readonly sorted: Float64Array;

  constructor(sizes: readonly (number | undefined)[]) {
    this.sorted = Float64Array.from(sizes.filter(size => size !== undefined)).sort();
  }

  /** The nearest on either side decide. */
  allow(size: number | undefined): boolean {
    if (size === undefined) return false;
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < size) low = middle + 1;
      else high = middle;
    }
    return [this.sorted[low - 1], this.sorted[low]].some(
      other => other !== undefined && sizesAllow(other, size, MINIMUM),
    );
  }
}

async function sizesOf(
  { reader, ids, signal }: Asking,
  versions: VersionTable,
  questions: readonly RenameQuestion[],
  readable: (version: number) => boolean,
  missing: Set<number>,
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
  const known = new Map<number, number>();
  list.forEach((blob, i) => {
    // Of a damaged object git tells no size.
    if (Number.isNaN(sizes[i]!)) missing.add(blob);
    else known.set(blob, sizes[i]!);
  });
  return known;
}

/** `signatures` of all blobs of the group, but those that could not be read. */
function settle(
  { vanished, questions }: Group,
  versions: VersionTable,
  signatures: ReadonlyMap<number, Signature>,
  answer: (question: RenameQuestion, source: number) => void,
): void {
  const signatureOf = (version: number) => signatures.get(versions.blob.at(version));
  const scores = new Scores(
    vanished.versions.map(version =>
      versions.kind.at(version) === KIND.regular ? signatureOf(version) : undefined,
    ),
  );
  for (const question of questions) {
    const target = signatureOf(question.version);
    if (target === undefined) continue;
    const named = vanished.named(baseName(vanished.pathOf(question.version)));
    const all = scores.against(target, MINIMUM);
    const at = sameNameSource(named, all) ?? bestSource(named, all);
    if (at !== null) answer(question, vanished.versions[at]!);
  }
}

/** Positions among the vanished files; only the one file of that name can be taken at once. */
function sameNameSource([only, second]: readonly number[], scores: Float64Array): number | null {
  if (only === undefined || second !== undefined) return null;
  return scores[only]! >= SAME_NAME_MINIMUM ? only : null;
}

interface Scored {
  readonly source: number;
  readonly score: number;
  readonly named: boolean;
}

function bestSource(named: readonly number[], scores: Float64Array): number | null {
  const sameName = new Set(named);
  const kept: Scored[] = [];
  let worst = 0;
  for (let source = 0; source < scores.length; source++) {
    // Nearly all are no better than the worst that is kept: they cost no more than this.
    if (kept.length === KEPT && scores[source]! < kept[worst]!.score) continue;
    const candidate = { source, score: scores[source]!, named: sameName.has(source) };
    if (kept.length < KEPT) kept.push(candidate);
    else if (compareScored(kept[worst]!, candidate) > 0) kept[worst] = candidate;
    worst = worstOf(kept);
  }
  kept.sort(compareScored);
  const best = kept[0];
  return best !== undefined && best.score >= MINIMUM ? best.source : null;
}

/** The first of the worst. */
function worstOf(kept: readonly Scored[]): number {
  let worst = 0;
  for (let i = 1; i < kept.length; i++) if (compareScored(kept[i]!, kept[worst]!) > 0) worst = i;
  return worst;
}

/** Better first. */
function compareScored(a: Scored, b: Scored): number {
  return a.score === b.score ? Number(b.named) - Number(a.named) : b.score - a.score;
}
