import type { FileVersions } from './lines';
import type { RuleInForce } from './rule';
import { Scope } from './trend';

/** Which files count under the rule in force. */
export function scopeOf(
  { force }: { readonly force: RuleInForce },
  files: Pick<FileVersions, 'paths' | 'pointers'>,
): Scope {
  return new Scope(files.paths, force.attributes, force.exclude, files.pointers);
}
