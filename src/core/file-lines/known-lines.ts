import { deserialize, serialize } from 'node:v8';
import { nameOf } from '../cache';
import type { RepositoryPlace } from '../git';
import type { Memory } from '../memory';
import type { Rule } from '../rule';
import type { OwnedLines } from './file-lines';

/** Who owns the lines of single files, as it was found out before: nobody has to follow them twice. */
export class KnownLines {
  private readonly known = new Map<string, readonly OwnedLines[]>();

  constructor(
    private readonly memory: Memory | null,
    private readonly place: RepositoryPlace,
    private readonly rule: Rule,
  ) {}

  get(path: string): readonly OwnedLines[] | null {
    const known = this.known.get(path) ?? this.read(path);
    if (known !== null) this.known.set(path, known);
    return known;
  }

  set(path: string, lines: readonly OwnedLines[]): void {
    this.known.set(path, lines);
    this.memory?.cache.write(this.nameOf(path), serialize(lines));
  }

  private read(path: string): readonly OwnedLines[] | null {
    const payload = this.memory?.cache.read(this.nameOf(path)) ?? null;
    // The name holds all that decides them, and the program that wrote them.
    return payload && (deserialize(payload) as readonly OwnedLines[]);
  }

  private nameOf(path: string): string {
    const { objectsDir, gitVersion, head, shallow } = this.place;
    const decides = [this.memory?.build, gitVersion, this.rule.ignored, head, [...shallow].sort(), path];
    return nameOf('lines', objectsDir, ...decides);
  }
}
