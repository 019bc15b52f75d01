/**
 * Tables of an SQLite file, read from its bytes: nothing is locked and nothing written, not even the files beside it that
 * SQLite itself makes to read. https://www.sqlite.org/fileformat2.html
 */

export type { Bytes } from './bytes';
export { Database, type DatabaseRow } from './database';
export { NotReadable } from './not-readable';
