import { Refusal } from '../refusal';
import { RULE_IDS, type RuleId } from '../rule';

/** Thrown where this version cannot count again. */
class NotVerifiable extends Refusal {}

/** The rule that a file names. */
export function knownRule(named: string): RuleId {
  const rule = RULE_IDS.find(id => id === named);
  if (rule === undefined)
    throw new NotVerifiable(`This version has no rule called ${JSON.stringify(named)}.`);
  return rule;
}
