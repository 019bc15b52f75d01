import type { Scope } from '../rule';
import { compareText } from '../text';

/** The languages of files by number; null, which comes first, is that of those whose name says nothing. */
export class Languages {
  /** All numbers by name: numbers themselves depend on when a language was met. */
  readonly order: readonly number[];
  private readonly numbers: Uint16Array;

  /** `paths`: how many there are. None may be in another language than those of `names`. */
  constructor(
    paths: number,
    scope: Scope,
    readonly names: readonly (string | null)[],
  ) {
    const byName = new Map(names.map((name, number) => [name, number]));
    const text = (number: number) => names[number] ?? '';
    this.order = [...names.keys()].sort((a, b) => compareText(text(a), text(b)));
    this.numbers = new Uint16Array(paths);
    for (let path = 0; path < paths; path++) this.numbers[path] = byName.get(scope.language(path))!;
  }

  /** The number of the language that a path is in. */
  partOf(path: number): number {
    return this.numbers[path]!;
  }
}

/** All languages that files of these paths are in, by number; those known before have the numbers that they had. */
export function languagesMet(
  paths: number,
  scope: Scope,
  known: readonly (string | null)[] = [null],
): (string | null)[] {
  const met = new Set(known);
  for (let path = 0; path < paths; path++) met.add(scope.language(path));
  return [...met];
}
