/** Seconds, in which all times are. */
export const DAY = 86_400;
