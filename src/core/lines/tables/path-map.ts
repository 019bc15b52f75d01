const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

type Node = Leaf | Branch;

interface Leaf {
  readonly values: Int32Array;
  edit: number;
}

interface Branch {
  readonly children: (Node | null)[];
  edit: number;
}

/**
 * A map from small integers to positive integers that can be branched for free: a copy shares everything until one
 * of the two is written. 0 means "not there". One map per commit that still has children to come.
 */
export class PathMap {
  private constructor(
    private root: Node | null,
    private height: number,
    private edit: number,
    private readonly edits: { last: number },
  ) {}

  static empty(): PathMap {
    return new PathMap(null, 0, 1, { last: 1 });
  }

  /** An independent map with the same content. Writing to either leaves the other as it is. */
  branch(): PathMap {
    this.edit = ++this.edits.last;
    return new PathMap(this.root, this.height, ++this.edits.last, this.edits);
  }

  get(key: number): number {
    if (key >>> (BITS * (this.height + 1)) !== 0) return 0;
    let node = this.root;
    for (let level = this.height; node !== null; level--) {
      if ('values' in node) return node.values[key & MASK]!;
      node = node.children[(key >>> (BITS * level)) & MASK]!;
    }
    return 0;
  }

  set(key: number, value: number): void {
    while (key >>> (BITS * (this.height + 1)) !== 0) this.grow();
    this.root = this.write(this.root, this.height, key, value);
  }

  private grow(): void {
    this.height++;
    if (this.root === null) return;
    const children = new Array<Node | null>(WIDTH).fill(null);
    children[0] = this.root;
    this.root = { children, edit: this.edit };
  }

  private write(node: Node | null, level: number, key: number, value: number): Node {
    if (level === 0) {
      const leaf = this.ownLeaf(node as Leaf | null);
      leaf.values[key & MASK] = value;
      return leaf;
    }
    const branch = this.ownBranch(node as Branch | null);
    const slot = (key >>> (BITS * level)) & MASK;
    branch.children[slot] = this.write(branch.children[slot]!, level - 1, key, value);
    return branch;
  }

  private ownLeaf(leaf: Leaf | null): Leaf {
    if (leaf === null) return { values: new Int32Array(WIDTH), edit: this.edit };
    return leaf.edit === this.edit ? leaf : { values: leaf.values.slice(), edit: this.edit };
  }

  private ownBranch(branch: Branch | null): Branch {
    if (branch === null) return { children: new Array<Node | null>(WIDTH).fill(null), edit: this.edit };
    return branch.edit === this.edit ? branch : { children: branch.children.slice(), edit: this.edit };
  }

  /** Calls `visit` for every key whose value differs, in rising order; what the two maps share is not looked at. */
  static differences(a: PathMap, b: PathMap, visit: (key: number, a: number, b: number) => void): void {
    const height = Math.max(a.height, b.height);
    compare(raised(a, height), raised(b, height), height, 0, visit);
  }

  /** Every key with its value, in rising order. */
  entries(): [number, number][] {
    const entries: [number, number][] = [];
    compare(null, this.root, this.height, 0, (key, _, value) => {
      entries.push([key, value]);
    });
    return entries;
  }
}

function raised(map: PathMap, height: number): Node | null {
  // biome-ignore lint/complexity/useLiteralKeys: private to the class, shared with this function by design
  let [node, level] = [map['root'], map['height']];
  for (; node !== null && level < height; level++) {
    const children = new Array<Node | null>(WIDTH).fill(null);
    children[0] = node;
    node = { children, edit: 0 };
  }
  return node;
}

function compare(
  a: Node | null,
  b: Node | null,
  level: number,
  base: number,
  visit: (key: number, a: number, b: number) => void,
): void {
  if (a === b) return;
  for (let slot = 0; slot < WIDTH; slot++) {
    const key = base + (slot << (BITS * level));
    if (level === 0) {
      const left = a === null ? 0 : (a as Leaf).values[slot]!;
      const right = b === null ? 0 : (b as Leaf).values[slot]!;
      if (left !== right) visit(key, left, right);
    } else {
      const left = a === null ? null : (a as Branch).children[slot]!;
      const right = b === null ? null : (b as Branch).children[slot]!;
      if (left !== right) compare(left, right, level - 1, key, visit);
    }
  }
}
