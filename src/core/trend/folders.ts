/** The most parts a tree is divided into; more cannot be told apart in a picture. */
const MOST = 12;
const UNASKED = 255;

/**
 * Divides a tree into parts that lie in no other: every path belongs to the deepest folder that is chosen, and what
 * lies in none of them to the top (''). The folder with the most files is chosen first, on whatever level it lies.
 * Paths are bytes, '/' between segments.
 */
export class Folders {
  readonly names: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly known: Uint8Array;

  /** `paths` by number; the choice looks only at those of `files`. */
  constructor(
    private readonly paths: readonly string[],
    files: Iterable<number>,
  ) {
    this.names = choose(countFiles(paths, files));
    this.numbers = new Map(this.names.map((name, number) => [name, number]));
    this.known = new Uint8Array(paths.length).fill(UNASKED);
  }

  /** The number of the part that a path belongs to. */
  partOf(path: number): number {
    if (this.known[path] === UNASKED) this.known[path] = this.find(this.paths[path]!);
    return this.known[path]!;
  }

  private find(path: string): number {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const number = this.numbers.get(path.slice(0, end));
      if (number !== undefined) return number;
    }
    return 0;
  }
}

/** Files in each folder, those of its folders too. */
function countFiles(paths: readonly string[], numbers: Iterable<number>): Map<string, number> {
  const files = new Map<string, number>();
  for (const number of numbers) {
    const path = paths[number]!;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      files.set(folder, (files.get(folder) ?? 0) + 1);
    }
  }
  return files;
}

function choose(files: ReadonlyMap<string, number>): string[] {
  // A folder that holds nothing but one other folder would be a part without files.
  const hollow = new Set<string>();
  for (const [folder, count] of files) {
    const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    if (files.get(parent) === count) hollow.add(parent);
  }
  const bySize = [...files]
    .filter(([folder]) => !hollow.has(folder))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const largest = bySize.slice(0, MOST - 1).map(([folder]) => folder);
  return ['', ...largest.sort((a, b) => (a < b ? -1 : 1))];
}
