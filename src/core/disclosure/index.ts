/** Sentences and documents that say of a commit how much of it AI wrote: each a function of a report. */
export { disclose, formOf } from './disclose';
export { FORM_IDS, type FormId } from './form-ids';
export { FORMS } from './forms';
export { PREDICATE_TYPE } from './own-names';
export { differenceOf, disclosuresIn, type FoundDisclosure } from './read';
export type { DisclosureRecord } from './record';
export { type Told, toldOfPortion, toldOfReport } from './told';
