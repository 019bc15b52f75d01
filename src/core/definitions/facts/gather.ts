import { CODE, type JudgedHistory, judgeHistory } from '../../attribution';
import { gapsOf, reasonsOf } from '../../compose';
import type { Catalogue } from '../../evidence';
import { type BlameWay, findNoCommits, readContents } from '../../git';
import { ELSEWHERE, Sides } from '../../graph';
import type { OpenRepository } from '../../open';
import { within } from '../../progress';
import { type BlameGround, blameHead } from '../blame/blame-head';
import { LEAST } from '../blame/budget';
import { COLOUR } from '../blame/colours';
import type { Heard } from '../definition';
import type { Blamed, Facts, SignPlace } from './facts';
import { type FactsOptions, type FollowedHead, followHead, type HeadFile, isAttested } from './follow-head';
import { lineKinds } from './line-kind';
import { newestCommits } from './newest';
import { LineSums } from './sums';

export interface GatherOptions extends FactsOptions {
  /** Only lines and commits that came after this one, by full id; null: all. */
  readonly since: string | null;
  /** The ways in which git looks for where lines came from. */
  readonly ways: readonly BlameWay[];
  /** Every line is looked for, however long it takes. */
  readonly unbounded: boolean;
}

/** How far the work is when all is followed, and no more than git's blame is left. */
const FOLLOWED = 0.5;

/** Reads all that definitions count, once. */
export async function gatherFacts(repository: OpenRepository, options: GatherOptions): Promise<Facts> {
  const { reader, place, rule } = repository;
  const { since, onProgress, signal } = options;
  const tips = [place.head, ...(since === null ? [] : [since])] as const;
  const judged = await judgeHistory(reader, tips, rule, options);
  const { graph, mainline, attributions } = judged;
  const head = graph.numberOf(place.head)!;
  const isIn = scopeOf(judged, head, since);
  const followed = await followHead(repository, judged, {
    ...options,
    onProgress: within(onProgress, 0, FOLLOWED),
  });
  const kinds = await kindsOf(repository, followed, signal);
  const isCounted = ({ commit }: { readonly commit: number | null }) =>
    since === null || (commit !== null && isIn(commit));
  const addUp = (runsOf: (file: HeadFile) => HeadFile['runs']) => {
    const sums = new LineSums(kinds);
    for (const file of followed.files) sums.add(file, runsOf(file));
    return (heard: Heard) => sums.list(judged, heard).filter(isCounted);
  };
  const followedLines = addUp(({ runs }) => runs);
  const living = followedLines('all');
  const blamed: Partial<Record<'plain' | BlameWay, Blamed>> = {
    plain: { living: followedLines('none'), open: { ai: 0, others: 0, before: 0 } },
  };
  const ground: BlameGround = {
    ...{ reader, judged, trace: followed.trace, head: place.head, signal, lanes: options.lanes },
    colours: coloursOf(judged, isIn),
    ignored: await thoseThere(repository, signal),
    least: options.unbounded ? Number.POSITIVE_INFINITY : LEAST,
  };
  for (const [i, way] of options.ways.entries()) {
    const from = FOLLOWED + ((1 - FOLLOWED) * i) / options.ways.length;
    const tell = within(onProgress, from, (1 - FOLLOWED) / options.ways.length);
    const { runs, open } = await blameHead(
      ground,
      followed.files.filter(file => !file.isGenerated),
      way,
      (done, total) => tell({ share: done / total, step: 'lines', done, total }),
    );
    blamed[way] = { living: addUp(file => runs.get(file) ?? file.runs)('none'), open };
  }
  const { boundary } = reader;
  const isEdge = (commit: number | null) => commit === null || boundary.has(graph.ids[commit]!);
  const signs = new SignPlaces(judged, rule.catalogue);
  return {
    isIn: commit => isIn(commit) && mainline.landing[commit] !== ELSEWHERE,
    isRange: since !== null,
    commits: graph.size,
    isMerge: commit => graph.isMerge(commit),
    classOf: commit => attributions.classes[commit]!,
    isByUser: commit => attributions.users[commit] === 1,
    signsOf: commit => signs.of(commit),
    newest: count => newestCommits(graph, head, count),
    living,
    ownRecorded: followedLines('own'),
    blamed,
    changes: followed.changes,
    hasAttested: graph.ids.some((_, commit) => isIn(commit) && isAttested(judged, commit)),
    isLacking: isLacking(repository, judged, followed),
    reasons: reasonsOf(gapsOf(place, judged, { commits: [], blobs: [] }, 0)),
    isThorough: options.unbounded,
    isCutShort: boundary.size > 0 && living.every(({ commit }) => isEdge(commit)),
  };
}

function isLacking({ rule }: OpenRepository, { cut }: JudgedHistory, { trace }: FollowedHead): boolean {
  const { missing, unreadable } = trace;
  return missing.size + unreadable.length + cut.length + rule.sources.unreadable.length > 0;
}

function scopeOf({ graph, mainline }: JudgedHistory, head: number, since: string | null) {
  if (since === null) return (commit: number) => mainline.landing[commit] !== ELSEWHERE;
  const side = new Set(new Sides(graph).sideOf(graph.numberOf(since)!, [head]));
  return (commit: number) => side.has(commit);
}

function coloursOf({ graph, owners }: JudgedHistory, isIn: (commit: number) => boolean): Uint8Array {
  return Uint8Array.from(graph.ids, (_, commit) => {
    if (!isIn(commit)) return COLOUR.before;
    const code = owners.classOf(owners.ofCommit(commit));
    return code === CODE.agent || code === CODE.pair ? COLOUR.ai : COLOUR.others;
  });
}

/** The kind of each line of each file; of one that cannot be read, none is told. */
async function kindsOf(
  { reader }: OpenRepository,
  { files, trace }: FollowedHead,
  signal: AbortSignal | undefined,
): Promise<Map<HeadFile, Uint8Array>> {
  const kinds = new Map<HeadFile, Uint8Array>();
  let next = 0;
  const visit = (_: number, content: Buffer | null) => {
    const file = files[next++]!;
    if (content !== null) kinds.set(file, lineKinds(file.path, content));
  };
  await readContents(
    reader,
    trace.ids,
    files.map(({ blob }) => blob),
    visit,
    signal,
  );
  return kinds;
}

async function thoseThere({ reader, rule }: OpenRepository, signal: AbortSignal | undefined) {
  const missing = new Set(await findNoCommits(reader, rule.ignored, signal));
  return rule.ignored.filter(id => !missing.has(id));
}

/** Where the signs of commits stood. */
class SignPlaces {
  private readonly known: ReadonlyMap<string, SignPlace>;

  constructor(
    private readonly judged: JudgedHistory,
    { rows, extra }: Catalogue,
  ) {
    this.known = new Map(
      [...rows, ...extra].map(({ id, where, gives, agent }) => [id, { where, gives, agent }]),
    );
  }

  of(commit: number): SignPlace[] {
    const ids = this.judged.attributions.signs.get(commit) ?? [];
    return ids.flatMap(id => this.known.get(id) ?? []);
  }
}
