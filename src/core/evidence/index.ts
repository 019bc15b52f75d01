export { UNNAMED_AGENT } from './agents';
export { branchFinding, mergedBranch } from './branches';
export { type Agent, type Catalogue, loadCatalogue } from './catalogue';
export { type ExtraSign, extraSignSchema } from './extra';
export type { Finding } from './finding';
export {
  contradictsEra,
  DEFAULT_ERA_START,
  ERA_CONTRADICTED_SIGN,
  ERA_SIGN,
  inheritBranch,
  type JudgeOptions,
  judge,
  judgeSilent,
  OVERRIDE_SIGN,
} from './judge';
export { type Mailmap, parseMailmap } from './mailmap';
export { type ModelName, normaliseModel, vendorName } from './models';
export { identityKey } from './people';
export type { CatalogueData } from './schema';
export type { Sign } from './sign';
export { findEvidence } from './signs';
export { Silence } from './silent';
