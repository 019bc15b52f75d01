/** Things that were made before, in a folder that several processes share. */
export { CacheFolder } from './folder';
export { nameOf } from './names';
export { defaultCacheFolder } from './place';
export { replaceFile } from './replace-file';
