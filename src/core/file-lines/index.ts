/** Who wrote each line of single files of a commit, for whoever looks at one after the other. */
export type { FileLines, LineOwner, Untold } from './file-lines';
export { type HeadOptions, OpenHead } from './open-head';
