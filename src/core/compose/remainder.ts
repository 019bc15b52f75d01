import { CODE, type JudgedHistory } from '../attribution';
import { displayPath, folderOf } from '../files';
import { ELSEWHERE } from '../graph';
import type { Owner } from '../lines';
import type { Report } from '../report';
import { isoDate } from '../time';
import { type FileLines, forEachTouched, type Tally, type Touch } from '../trend';
import { LandingTimes } from './landing-times';

type Remainder = NonNullable<NonNullable<Report['loop']>['remainder']>;
type Directory = Remainder['directories'][number];

/** Ends of ages, in days since a line came onto the main line: a quarter, a year, three, ten. */
const ENDS = [91, 365, 1095, 3650] as const;
/** Behind the ages: older than all; then those of which it is not known. */
const OLDER = ENDS.length;
const UNDATED = OLDER + 1;
const AGES = UNDATED + 1;
const MOST_FILES = 20;

/** Living lines that are proved human, and those without evidence. */
interface Rest {
  counted: number;
  readonly human: Float64Array;
  readonly unknown: Float64Array;
}

/**
 * Where lines live that are proved human or bear no evidence of AI, by folder and age, and who touched these folders last.
 * `edge`: commits that seem to own what was there before them. Null where nothing lives.
 */
export function remainderOf(
  tally: Tally,
  judged: JudgedHistory,
  edge: ReadonlySet<number>,
): Remainder | null {
  const ageOf = ages(judged, edge);
  const whole = rest();
  const folders = tally.folders.map(rest);
  const numbers = new Map(tally.folders.map((name, number) => [name, number]));
  const files: Remainder['files'] = [];
  for (const [path, lines] of tally.headPaths) {
    const own = rest();
    count(lines, judged, ageOf, own);
    for (const sum of [whole, folders[numbers.get(folderOf(path, numbers)) ?? 0]!]) add(sum, own);
    if (remaining(own) > 0) files.push({ path: displayPath(path), ...sums(own) });
  }
  if (whole.counted === 0) return null;
  const last = lastTouches(tally, judged);
  return {
    ...sums(whole),
    ages: Array.from({ length: AGES }, (_, age) => ({
      from: age === UNDATED ? null : (ENDS[age - 1] ?? 0),
      to: ENDS[age] ?? null,
      human: whole.human[age]!,
      unknown: whole.unknown[age]!,
    })),
    directories: tally.folders.flatMap((folder, number) => {
      const own = folders[number]!;
      if (own.counted === 0) return [];
      const byAge = Array.from(own.human, (lines, age) => lines + own.unknown[age]!);
      return [{ folder: displayPath(folder), ...sums(own), ages: byAge, ...last(number) }];
    }),
    files: files
      .sort((a, b) => b.human + b.unknown - a.human - a.unknown || (a.path < b.path ? -1 : 1))
      .slice(0, MOST_FILES),
  };
}

function rest(): Rest {
  return { counted: 0, human: new Float64Array(AGES), unknown: new Float64Array(AGES) };
}

function count(
  { byOwner }: FileLines,
  { owners }: JudgedHistory,
  ageOf: (owner: Owner) => number,
  into: Rest,
): void {
  for (const [owner, lines] of byOwner) {
    into.counted += lines;
    const code = owners.classOf(owner);
    if (code === CODE.human) into.human[ageOf(owner)]! += lines;
    else if (code === CODE.unknown) into.unknown[ageOf(owner)]! += lines;
  }
}

function add(into: Rest, own: Rest): void {
  into.counted += own.counted;
  for (let age = 0; age < AGES; age++) {
    into.human[age]! += own.human[age]!;
    into.unknown[age]! += own.unknown[age]!;
  }
}

function sums({ counted, human, unknown }: Rest) {
  const sum = (lines: Float64Array) => lines.reduce((all, each) => all + each, 0);
  return { counted, human: sum(human), unknown: sum(unknown) };
}

function remaining(own: Rest): number {
  const { human, unknown } = sums(own);
  return human + unknown;
}

/** The age, as a position, of the lines of an owner. */
function ages(judged: JudgedHistory, edge: ReadonlySet<number>): (owner: Owner) => number {
  const times = new LandingTimes(judged);
  return owner => {
    const commit = judged.owners.commitOf(owner);
    if (commit === null || edge.has(commit) || judged.mainline.landing[commit] === ELSEWHERE) return UNDATED;
    const days = times.observed(commit);
    const age = ENDS.findIndex(end => days < end);
    return age < 0 ? OLDER : age;
  };
}

/** By folder: which commit of each kind touched it last, where it landed. */
function lastTouches(
  { touchedFolders }: Tally,
  judged: JudgedHistory,
): (folder: number) => Pick<Directory, 'without' | 'ai'> {
  const { graph, mainline } = judged;
  const times = new LandingTimes(judged);
  const last = new Map<string, number>();
  const isLater = (commit: number, other: number) =>
    mainline.landing[commit]! - mainline.landing[other]! || commit - other;
  forEachTouched(touchedFolders, (touch, folder, commit) => {
    const key = `${touch} ${folder}`;
    const known = last.get(key);
    if (known === undefined || isLater(commit, known) > 0) last.set(key, commit);
  });
  const told = (touch: Touch, folder: number): Directory[Touch] => {
    const commit = last.get(`${touch} ${folder}`);
    if (commit === undefined) return null;
    const date = mainline.dates[mainline.landing[commit]!]!;
    return {
      date: isoDate(date),
      commit: graph.ids[commit]!,
      days: Math.floor(times.observed(commit)),
    };
  };
  return folder => ({ without: told('without', folder), ai: told('ai', folder) });
}
