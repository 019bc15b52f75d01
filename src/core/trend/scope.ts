import { type Attributes, exclusionOf, type GlobList, roleOf } from '../files';
import { KIND } from '../git';
import { BINARY, MISSING } from '../lines';
import { EXCLUSIONS, type FileRole, type LeftOut, ROLES } from '../model';

const COUNTED = -1;
const UNASKED = -2;

/** What the name of a path decides under a rule. */
export interface PathScope {
  readonly exclusion: number;
  readonly role: number;
}

/** Whether the path alone does not leave its file out. */
export function mayCount({ exclusion }: PathScope): boolean {
  return exclusion === COUNTED;
}

/**
 * Says of each path whether it counts and what it is for; asks the patterns once for each path.
 * `known` says it beforehand of the first paths, by number.
 */
export class Scope {
  private readonly exclusions: Int8Array;
  private readonly roles: Uint8Array;

  constructor(
    private readonly paths: readonly string[],
    private readonly attributes: Attributes,
    private readonly exclude: GlobList,
    private readonly pointers: ReadonlySet<number>,
    known: readonly PathScope[] = [],
  ) {
    this.exclusions = new Int8Array(paths.length).fill(UNASKED);
    this.roles = new Uint8Array(paths.length).fill(255);
    known.forEach(({ exclusion, role }, path) => {
      this.exclusions[path] = exclusion;
      this.roles[path] = role;
    });
  }

  /** What the path alone says, for another scope of the same rule. */
  ofPath(path: number): PathScope {
    this.byPath(path);
    return { exclusion: this.exclusions[path]!, role: this.role(path) };
  }

  /** Why this content at this path is left out; null where it counts. `lines` may be BINARY or MISSING. */
  leftOut(path: number, kind: number, blob: number, lines: number): LeftOut | null {
    if (kind === KIND.submodule) return 'submodule';
    if (kind === KIND.symlink) return 'symlink';
    if (lines === BINARY) return 'binary';
    const byPath = this.byPath(path);
    if (byPath !== null) return byPath;
    if (lines === MISSING) return 'unreadable';
    return this.pointers.has(blob) ? 'lfs' : null;
  }

  role(path: number): number {
    if (this.roles[path] === 255) this.roles[path] = ROLES.indexOf(roleOf(this.paths[path]!));
    return this.roles[path]!;
  }

  roleName(path: number): FileRole {
    return ROLES[this.role(path)]!;
  }

  /** Whether the path alone does not leave its file out. */
  mayCount(path: number): boolean {
    return this.byPath(path) === null;
  }

  /** Those of these paths that may count, as byte strings. */
  *countable(paths: Iterable<number>): Generator<string> {
    for (const path of paths) if (this.mayCount(path)) yield this.paths[path]!;
  }

  private byPath(path: number): LeftOut | null {
    if (this.exclusions[path] === UNASKED) {
      const reason = exclusionOf(this.paths[path]!, this.attributes, this.exclude);
      this.exclusions[path] = reason === null ? COUNTED : EXCLUSIONS.indexOf(reason);
    }
    const code = this.exclusions[path]!;
    return code === COUNTED ? null : EXCLUSIONS[code]!;
  }
}
