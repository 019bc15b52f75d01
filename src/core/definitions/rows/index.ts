import type { Definition } from '../definition';
import { AIDER } from './aider';
import { OF_COMMITS } from './commits';
import { OWN } from './own';
import { PUBLISHED } from './published';

export { REFUSED } from './refused';
export { LACKING } from './steps';

/** Every definition that a figure is made of, in the order in which they are shown. */
export const DEFINITIONS: readonly Definition[] = [...OWN, AIDER, ...PUBLISHED, ...OF_COMMITS];
