export { UNNAMED_AGENT } from './agents';
export { branchFinding, mergedBranch } from './branches';
export { type Agent, type Catalogue, loadCatalogue, type Sign } from './catalogue';
export {
  contradictsEra,
  DEFAULT_ERA_START,
  ERA_CONTRADICTED_SIGN,
  ERA_SIGN,
  type JudgeOptions,
  inheritBranch,
  judge,
  OVERRIDE_SIGN,
} from './judge';
export { type Mailmap, parseMailmap } from './mailmap';
export { type ModelName, normaliseModel, vendorName } from './models';
export { identityKey } from './people';
export { type CatalogueData, type ExtraSign, extraSignSchema } from './schema';
export { type Finding, findEvidence } from './signs';
