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
/** One commit under every definition of "AI wrote so much" that is in use, each with its source and the way from ours to it. */
export { type DefinitionsAnswer, type DefinitionsOptions, defineAll, defineOne } from './define';
export type { Definition, RefusedDefinition, Step, Switches } from './definition';
export { DEFINITIONS, REFUSED } from './rows';
export { definitionTexts } from './texts';
