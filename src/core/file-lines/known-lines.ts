import { deserialize, serialize } from 'node:v8';
import { nameOf } from '../cache';
import type { BlamedLines, RepositoryPlace } from '../git';
import type { Memory } from '../memory';
import type { Rule } from '../rule';
import type { LineOwner } from './file-lines';

/** What was found out of a file whose lines count. */
export interface KnownFile {
  /** Full id of its content. */
  readonly blob: string;
  readonly blamed: readonly BlamedLines[];
  /** Of each commit that owns some, what its own words say; null where all of history was known, and it was not read. */
  readonly rows: readonly LineOwner[] | null;
}

/** Files of a commit that were followed before, here or in another window: nobody has to follow them twice. */
export class KnownLines {
  private readonly known = new Map<string, KnownFile>();

  constructor(
    private readonly memory: Memory | null,
    private readonly place: RepositoryPlace,
    private readonly rule: Rule,
  ) {}

  get(path: string): KnownFile | null {
    const known = this.known.get(path) ?? this.read(path);
    if (known !== null) this.known.set(path, known);
    return known;
  }

  set(path: string, file: KnownFile): void {
    this.known.set(path, file);
    this.memory?.cache.write(this.nameOf(path), serialize(file));
  }

  private read(path: string): KnownFile | null {
    const payload = this.memory?.cache.read(this.nameOf(path)) ?? null;
    // The name holds all that decides it, and the program that wrote it.
    return payload && (deserialize(payload) as KnownFile);
  }

  private nameOf(path: string): string {
    const { objectsDir, gitVersion, head, shallow } = this.place;
    const { hash } = this.rule.identity;
    const decides = [this.memory?.build, gitVersion, hash, head, [...shallow].sort(), path];
    return nameOf('lines', objectsDir, ...decides);
  }
}
