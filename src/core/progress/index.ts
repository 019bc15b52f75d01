/** How far some work is, and how long it may still take. */
export {
  type OnProgress,
  type Progress,
  pacedProgress,
  risingProgress,
  STEPS,
  type Step,
  within,
} from './progress';
export { remainingSeconds } from './remaining';
