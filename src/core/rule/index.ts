export { IGNORE_REVS_FILE } from './ignore-revs';
export { OVERRIDE_FILE, OVERRIDE_LIMIT, type Override, overrideSchema, readOverride } from './override';
export { RULE_IDS, type Rule, type RuleId } from './rule';
export { inForce, isHeeded, putInForce, type RuleInForce, type RuleSources } from './settings';
