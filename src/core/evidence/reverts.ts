const REVERTS = 'This reverts commit ';
/** What `git revert` writes; with `--reference` it shortens the id, and then nothing is told for sure. */
const REVERTED = /^This reverts commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)\b/gm;

/** Full ids of the commits that a message says to be taken back, in git's own words. They may be in no history. */
export function revertedIn(message: string): string[] {
  if (!message.includes(REVERTS)) return [];
  return [...new Set(Array.from(message.matchAll(REVERTED), ([, id]) => id!))];
}
