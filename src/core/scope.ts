import type { CommitGraph } from './graph';
import type { FileVersions } from './lines';
import type { RuleInForce } from './rule';
import { type PathScope, Scope } from './trend';

/** Which files count under the rule in force. */
export function scopeOf(
  { force }: { readonly force: RuleInForce },
  files: Pick<FileVersions, 'paths' | 'pointers'>,
  known?: readonly PathScope[],
): Scope {
  return new Scope(files.paths, force.attributes, force.exclude, files.pointers, known);
}

/** Commits of a history that the rule in force looks through. */
export function ignoredIn(graph: CommitGraph, { ignored }: RuleInForce): ReadonlySet<number> {
  return new Set(ignored.flatMap(id => graph.numberOf(id) ?? []));
}
