/** Everything that decides a figure. */
export { heedsRecords, type RuleIdentity } from './identity';
export { IGNORE_REVS_FILE, ignoredIn } from './ignore-revs';
export { exclusionUnder, whyLeftOut } from './left-out';
export { OVERRIDE_FILE, OVERRIDE_LIMIT, type Override, overrideSchema, readOverride } from './override';
export { PRESETS, type Preset, RULE_IDS, type RuleId } from './presets';
export {
  branchesHeeded,
  decidesFiles,
  type HeededRefs,
  isHeeded,
  type Rule,
  type RuleSources,
  readRule,
  recordsHeeded,
  ruleFrom,
} from './rule';
export { mayCount, type PathScope, Scope } from './scope';
