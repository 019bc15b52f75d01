/** Finds the files in which agents keep their sessions, and reads those of one repository. Nothing is written or locked. */

export { type Coverage, coverageSchema, type Days, type StoreRead } from './coverage';
export type { FileProblem } from './file-problem';
export { type FoundFile, type FoundStore, findStores, goneFolders } from './find-stores';
export { forgetSessions, KeptPlaces } from './kept-places';
export { coverageOf, type Reading, readSessions } from './read-sessions';
export { repositoryScope } from './repository-scope';
