import type { LineHistory } from './lines';
import type { RuleInForce } from './rule';
import { Scope } from './trend';

/** Which files count under the rule in force. */
export function scopeOf({ force }: { readonly force: RuleInForce }, history: LineHistory): Scope {
  return new Scope(history.paths, force.attributes, force.exclude, history.pointers);
}
