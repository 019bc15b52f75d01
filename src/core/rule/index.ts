export { OVERRIDE_FILE, OVERRIDE_LIMIT, type Override, overrideSchema, readOverride } from './override';
export { RULE_IDS, type Rule, type RuleId } from './rule';
export { putInForce, type RuleInForce } from './settings';
