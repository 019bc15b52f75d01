import { isMarkedGenerated, languageOf, roleOf } from '../files';
import { KIND } from '../git';
import { BINARY, type FileVersions, MISSING } from '../lines';
import { EXCLUSIONS, type FileRole, type LeftOut, ROLES } from '../model';
import { exclusionUnder } from './left-out';
import type { Rule } from './rule';

const NOT_EXCLUDED = -1;
const UNASKED = -2;
/** It counts whatever its first lines say: they are not asked. */
const NOT_GENERATED = -3;
const UNKNOWN_ROLE = 255;

/** What the name of a path decides under a rule. */
export interface PathScope {
  readonly exclusion: number;
  readonly role: number;
}

/** Whether the path alone does not leave its file out. */
export function mayCount({ exclusion }: PathScope): boolean {
  return exclusion === NOT_EXCLUDED || exclusion === NOT_GENERATED;
}

/** Says of each path whether it counts under a rule and what it is for; asks the patterns once for each path. */
export class Scope {
  private readonly exclusions: Int8Array;
  private readonly roles: Uint8Array;

  constructor(
    private readonly rule: Pick<Rule, 'attributes' | 'exclude' | 'countsGenerated'>,
    private readonly files: Pick<FileVersions, 'paths' | 'pointers' | 'heads'>,
    /** What is known of paths beforehand, by their numbers. */
    known: readonly PathScope[] = [],
  ) {
    this.exclusions = new Int8Array(files.paths.length).fill(UNASKED);
    this.roles = new Uint8Array(files.paths.length).fill(UNKNOWN_ROLE);
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
    if (this.files.pointers.has(blob)) return 'lfs';
    return this.isMarked(path, blob) ? 'generated' : null;
  }

  role(path: number): number {
    if (this.roles[path] === UNKNOWN_ROLE) this.roles[path] = ROLES.indexOf(roleOf(this.files.paths[path]!));
    return this.roles[path]!;
  }

  roleName(path: number): FileRole {
    return ROLES[this.role(path)]!;
  }

  /** Null where the name says nothing. */
  language(path: number): string | null {
    return languageOf(this.files.paths[path]!);
  }

  /** Whether the path alone does not leave its file out. */
  mayCount(path: number): boolean {
    return this.byPath(path) === null;
  }

  /** Those of these paths that may count, as byte strings. */
  *countable(paths: Iterable<number>): Generator<string> {
    for (const path of paths) if (this.mayCount(path)) yield this.files.paths[path]!;
  }

  /** The file says of itself that it was generated, and attributes do not deny it. */
  private isMarked(path: number, blob: number): boolean {
    const marks = this.files.heads.marksOf(blob);
    if (marks.length === 0 || this.exclusions[path] === NOT_GENERATED) return false;
    return isMarkedGenerated(this.files.paths[path]!, marks);
  }

  private byPath(path: number): LeftOut | null {
    if (this.exclusions[path] === UNASKED) {
      const reason = exclusionUnder(this.rule, this.files.paths[path]!);
      const isDenied = () =>
        this.rule.countsGenerated || this.rule.attributes.of(this.files.paths[path]!).generated === false;
      if (reason !== null) this.exclusions[path] = EXCLUSIONS.indexOf(reason);
      else this.exclusions[path] = isDenied() ? NOT_GENERATED : NOT_EXCLUDED;
    }
    return EXCLUSIONS[this.exclusions[path]!] ?? null;
  }
}
