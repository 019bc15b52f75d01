import { folderOf } from '../files';

/** The most parts a tree is divided into; more cannot be told apart in a picture. */
const MOST = 12;
const UNASKED = 255;

/**
 * Divides a tree into parts that lie in no other: every path belongs to the deepest folder that is chosen, and what
 * lies in none of them to the top (''). Paths are bytes, '/' between segments.
 */
export class Folders {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly known: Uint8Array;

  /** `paths` by number. */
  constructor(
    private readonly paths: readonly string[],
    readonly names: readonly string[],
  ) {
    this.numbers = new Map(names.map((name, number) => [name, number]));
    this.known = new Uint8Array(paths.length).fill(UNASKED);
  }

  /** The number of the part that a path belongs to. */
  partOf(path: number): number {
    if (this.known[path] === UNASKED) this.known[path] = this.find(this.paths[path]!);
    return this.known[path]!;
  }

  private find(path: string): number {
    return this.numbers.get(folderOf(path, this.numbers)) ?? 0;
  }
}

/** The folders by which a tree of these files is divided; the top comes first. */
export function chooseFolders(files: Iterable<string>): string[] {
  return choose(countFiles(files));
}

/** Files in each folder, those of its folders too. */
function countFiles(files: Iterable<string>): Map<string, number> {
  const own = new Map<string, number>();
  for (const path of files) {
    const end = path.lastIndexOf('/');
    if (end > 0) count(own, path.slice(0, end), 1);
  }
  const all = new Map<string, number>();
  for (const [folder, files] of own) {
    count(all, folder, files);
    for (let end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/', end - 1))
      count(all, folder.slice(0, end), files);
  }
  return all;
}

function count(files: Map<string, number>, folder: string, more: number): void {
  files.set(folder, (files.get(folder) ?? 0) + more);
}

/** The folder with the most files comes first, on whatever level it lies. */
function choose(files: ReadonlyMap<string, number>): string[] {
  // A folder that holds nothing but one other folder would be a part without files.
  const hollow = new Set<string>();
  for (const [folder, count] of files) {
    const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    if (files.get(parent) === count) hollow.add(parent);
  }
  const worth = [...files].filter(([folder]) => !hollow.has(folder));
  // Most folders are too small to be looked at closer.
  const least = Float64Array.from(worth, ([, count]) => -count).sort()[MOST - 2] ?? 0;
  const bySize = worth
    .filter(([, count]) => count >= -least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const largest = bySize.slice(0, MOST - 1).map(([folder]) => folder);
  return ['', ...largest.sort((a, b) => (a < b ? -1 : 1))];
}
