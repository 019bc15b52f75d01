/** How others count what AI wrote, each by its own rule. */
export {
  AIDER_DEFINITION,
  type AiderFile,
  type AiderOptions,
  type AiderRelease,
  aiderRelease,
} from './aider';
export { AIDER_RULE } from './aider-rule';
export { aiderTags } from './aider-tags';
