import { matchesPattern, nameOf, type PathPattern } from './pattern';

/** Numbers of patterns by what they need literally, so that long lists of names and endings cost one look-up. */
type Bucket = Map<string, number[]>;

/** Finds which of many patterns match a path, without trying each: lists may hold thousands, trees 100,000 paths. */
export class PatternIndex {
  readonly #patterns: readonly PathPattern[];
  /** By whole name, whole path, first letter of the name or of the path, ending of the name. */
  readonly #names: Bucket = new Map();
  readonly #paths: Bucket = new Map();
  readonly #nameStarts: Bucket = new Map();
  readonly #pathStarts: Bucket = new Map();
  readonly #endings: Bucket = new Map();
  readonly #fileOthers: number[] = [];
  readonly #others: number[] = [];

  constructor(patterns: readonly PathPattern[]) {
    this.#patterns = patterns;
    patterns.forEach((pattern, number) => {
      this.#file(pattern, number);
    });
  }

  /** Numbers of the patterns that match a file, highest first: in git's lists the later line wins. */
  matches(path: string): readonly number[] {
    const name = nameOf(path);
    const found: number[] = [];
    for (const numbers of this.#candidates(path, name, false)) {
      for (const number of numbers ?? []) if (this.#matches(number, path, name, false)) found.push(number);
    }
    return found.sort((a, b) => b - a);
  }

  /** The highest number that matches, or -1. */
  last(path: string, isDirectory: boolean): number {
    const name = nameOf(path);
    let best = -1;
    for (const numbers of this.#candidates(path, name, isDirectory)) {
      for (let at = (numbers?.length ?? 0) - 1; at >= 0; at--) {
        const number = numbers?.[at] ?? -1;
        if (number <= best) break;
        if (this.#matches(number, path, name, isDirectory)) best = number;
      }
    }
    return best;
  }

  isNegative(number: number): boolean {
    return this.#patterns[number]?.negative ?? false;
  }

  #candidates(path: string, name: string, isDirectory: boolean): readonly (readonly number[] | undefined)[] {
    return [
      this.#names.get(name),
      this.#paths.get(path),
      this.#nameStarts.get(name.charAt(0)),
      this.#pathStarts.get(path.charAt(0)),
      this.#endings.get(ending(name)),
      isDirectory ? this.#others : this.#fileOthers,
    ];
  }

  #matches(number: number, path: string, name: string, isDirectory: boolean): boolean {
    const pattern = this.#patterns[number];
    if (!pattern || (pattern.dirOnly && !isDirectory)) return false;
    return matchesPattern(pattern, path, name);
  }

  #file(pattern: PathPattern, number: number): void {
    const { literal, nameOnly, prefix, suffix } = pattern;
    if (literal) put(nameOnly ? this.#names : this.#paths, prefix, number);
    else if (prefix !== '') put(nameOnly ? this.#nameStarts : this.#pathStarts, prefix.charAt(0), number);
    else if (suffix?.includes('.')) put(this.#endings, ending(suffix), number);
    else {
      this.#others.push(number);
      if (!pattern.dirOnly) this.#fileOthers.push(number);
    }
  }
}

/** From the last dot on; empty where there is none. */
function ending(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}

function put(bucket: Bucket, key: string, number: number): void {
  const numbers = bucket.get(key);
  if (numbers) numbers.push(number);
  else bucket.set(key, [number]);
}
