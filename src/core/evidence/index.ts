export { type BranchFinding, branchFinding, isOwnName, mergedBranch } from './branches';
export { type Agent, type Catalogue, decidingRows, isListedAgent, loadCatalogue } from './catalogue';
export type { CatalogueData } from './catalogue-schema';
export {
  type DeclarationForm,
  DeclarationReader,
  type Declared,
  FLAWS,
  FORMS,
  STANDARD_KEYS,
} from './declaration';
export { type ExtraSign, extraSignSchema } from './extra';
export { findEvidence } from './find-evidence';
export type { Finding } from './finding';
export { HANDS, HandReader, plainHands } from './hands';
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
export { type CommitMarks, type Mark, MarkReader, type SpokenTrailer } from './marks';
export { inheritStatement, MERGE_SIGN, type MergeStatement, mergeStatement } from './merges';
export { type ModelName, normaliseModel, vendorName } from './models';
export { identityKey } from './people';
export { type NamedPackage, ownProducts, repositoryKey } from './products';
export { recordedAgent, recordedModel } from './recorded';
export { revertedIn } from './reverts';
export type { Sign } from './sign';
export { Silence } from './silent';
export { TrailerKeys } from './trailer-keys';
export { unrecognisedMarks } from './unrecognised';
