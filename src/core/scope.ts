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
