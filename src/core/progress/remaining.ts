/** Before so many seconds, and before this part of the work, nobody can know how long it takes. */
const MEANINGFUL = { seconds: 3, share: 0.05 };
/** As coarse as such a guess is; beyond, whole minutes. */
const SECONDS = [5, 10, 20, 30, 45] as const;
/** What is said goes up only where it turns out to be far too little. */
const FAR = 1.5;

/**
 * Seconds that work may still take which has done `share` of itself in `elapsed` seconds, coarsely: what was `said`
 * before, or less, and more only where that was far from it. Null while nobody can know.
 */
export function remainingSeconds(said: number | null, share: number, elapsed: number): number | null {
  const isMeaningful = elapsed > MEANINGFUL.seconds && share > MEANINGFUL.share;
  if (!isMeaningful || share >= 1) return said;
  const seconds = (elapsed * (1 - share)) / share;
  const next = coarse(Math.round(seconds));
  return said === null || next <= said || seconds > FAR * said ? next : said;
}

/** The step that is nearest from above, as nobody minds waiting less. */
function coarse(seconds: number): number {
  return SECONDS.find(step => seconds <= step) ?? 60 * Math.ceil(seconds / 60);
}
