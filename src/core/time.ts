/** Seconds, in which all times are. */
export const DAY = 86_400;

/** 2005-04-07T00:00:00Z, the day of git's own first commit: no commit was made by git before. */
export const GIT_BEGINS = 1_112_832_000;
