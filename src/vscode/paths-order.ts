import * as z from 'zod';
import { declaredLines, type FolderEntry, sharesOf } from '../core/report';

/** By what the files are sorted; all but names with the most first. */
export const ORDERS = ['ai', 'share', 'lines', 'name'] as const;

export type PathsOrder = (typeof ORDERS)[number];

/** How the list of files is shown, as the user chose. */
export interface PathsChoice {
  readonly order: PathsOrder;
  /** Files without AI are hidden. */
  readonly hides: boolean;
}

/** What was remembered, which may be anything. */
export function parseChoice(remembered: unknown): PathsChoice {
  return choiceSchema.parse(remembered);
}

/** The list answers where AI is: what has none is hidden, unless it is asked for. */
const choiceSchema = z
  .object({ order: z.enum(ORDERS).catch('ai'), hides: z.boolean().catch(true) })
  .catch({ order: 'ai', hides: true });

/** Help that is declared makes no AI line here either: what is hidden is what would say 0. */
export function hasAi({ living }: Pick<FolderEntry, 'living'>): boolean {
  return declaredLines(living) > 0;
}

/** Those of the entries that are shown, in their order. */
export function arranged<Entry extends FolderEntry>(
  entries: readonly Entry[],
  { order, hides }: PathsChoice,
): Entry[] {
  return entries.filter(entry => !hides || hasAi(entry)).sort(COMPARE[order]);
}

type Compare = (a: FolderEntry, b: FolderEntry) => number;

const NAMES = new Intl.Collator(undefined, { numeric: true });

const byName: Compare = (a, b) => NAMES.compare(a.name, b.name);
const mostFirst =
  (pick: (entry: FolderEntry) => number): Compare =>
  (a, b) =>
    pick(b) - pick(a);
const declared = mostFirst(({ living }) => declaredLines(living));
const share = mostFirst(({ living }) => sharesOf(living).low ?? 0);
const counted = mostFirst(({ living }) => living.counted);
const foldersFirst = mostFirst(({ isFolder }) => Number(isFolder));

/** Each with what decides where it leaves two alike. */
const COMPARE = {
  ai: oneAfterAnother(declared, counted, byName),
  share: oneAfterAnother(share, declared, counted, byName),
  lines: oneAfterAnother(counted, declared, byName),
  name: oneAfterAnother(foldersFirst, byName),
} satisfies Record<PathsOrder, Compare>;

function oneAfterAnother(...compare: readonly Compare[]): Compare {
  return (a, b) => compare.reduce((order, next) => order || next(a, b), 0);
}
