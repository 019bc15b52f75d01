/** How long landed lines last, of AI and of others; and how many changes an agent landed that nobody had to touch. */
export { type Comparison, compareGroups } from './compare';
export { compareDefinitions, DEFINITIONS, type Defined, WINDOW_DAYS } from './definitions';
export { estimateHalfLife, type HalfLife } from './half-life';
export { LACKS, LARGEST, type Lack, LEAST_CHANGES, lackOf, MOST_IN_LARGEST, partOfLargest } from './lack';
export {
  BULK,
  GROUPS,
  type Group,
  groupOf,
  isBulk,
  type LandedChange,
  type Loss,
  linesOf,
  lostWithin,
} from './landed-change';
export { revertedInTheEnd } from './reverted';
export { REPLACED_DAYS, REWORK_DAYS, type Rework, replacedOf, reworkOf } from './rework';
export { type Counted, type Settled, settle } from './settle';
export { CURVE_DAYS, type CurvePoint, curveOf } from './survival';
export { type RungChange, touchOf, UNDISTURBED_DAYS, type Undisturbed, undisturbedOf } from './undisturbed';
