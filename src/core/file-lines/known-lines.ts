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

/** Files of commits that were followed before, here or in another window: nobody has to follow them twice. */
export class KnownLines {
  private readonly known = new Map<string, KnownFile>();

  constructor(
    private readonly memory: Memory | null,
    private readonly place: RepositoryPlace,
    private readonly rule: Rule,
  ) {}

  get(at: string, path: string): KnownFile | null {
    const name = this.nameOf(at, path);
    const known = this.known.get(name) ?? this.read(name);
    if (known !== null) this.known.set(name, known);
    return known;
  }

  set(at: string, path: string, file: KnownFile): void {
    const name = this.nameOf(at, path);
    this.known.set(name, file);
    this.memory?.cache.write(name, serialize(file));
  }

  private read(name: string): KnownFile | null {
    const payload = this.memory?.cache.read(name) ?? null;
    // The name holds all that decides it, and the program that wrote it.
    return payload && (deserialize(payload) as KnownFile);
  }

  private nameOf(at: string, path: string): string {
    const { objectsDir, gitVersion, shallow } = this.place;
    const { hash } = this.rule.identity;
    const decides = [this.memory?.build, gitVersion, hash, at, [...shallow].sort(), path];
    return nameOf('lines', objectsDir, ...decides);
  }
}
