// Published by Aider in aider/website/_data/blame.yml (commit 0862128d3 of Aider-AI/aider, August 2025): its first 40 releases.

export interface PublishedRelease {
  readonly from: string;
  readonly to: string;
  readonly ai: number;
  readonly counted: number;
}

const ROWS: readonly (readonly [to: string, ai: number, counted: number])[] = [
  ['v0.6.0', 47, 150],
  ['v0.7.0', 209, 1455],
  ['v0.8.0', 139, 1751],
  ['v0.9.0', 170, 897],
  ['v0.10.0', 39, 318],
  ['v0.11.0', 55, 829],
  ['v0.12.0', 28, 537],
  ['v0.13.0', 24, 574],
  ['v0.14.0', 1, 189],
  ['v0.15.0', 41, 388],
  ['v0.16.0', 16, 935],
  ['v0.17.0', 22, 278],
  ['v0.18.0', 107, 278],
  ['v0.19.0', 14, 1878],
  ['v0.20.0', 40, 348],
  ['v0.21.0', 18, 91],
  ['v0.22.0', 0, 58],
  ['v0.23.0', 2, 180],
  ['v0.24.0', 19, 375],
  ['v0.25.0', 8, 133],
  ['v0.26.0', 0, 39],
  ['v0.27.0', 0, 236],
  ['v0.28.0', 0, 11],
  ['v0.29.0', 35, 640],
  ['v0.30.0', 0, 231],
  ['v0.31.0', 2, 1262],
  ['v0.32.0', 8, 267],
  ['v0.33.0', 0, 27],
  ['v0.34.0', 0, 62],
  ['v0.35.0', 17, 265],
  ['v0.36.0', 89, 608],
  ['v0.37.0', 113, 606],
  ['v0.38.0', 50, 558],
  ['v0.39.0', 59, 345],
  ['v0.40.0', 21, 361],
  ['v0.41.0', 15, 256],
  ['v0.42.0', 7, 306],
  ['v0.43.0', 38, 387],
  ['v0.44.0', 159, 588],
  ['v0.45.0', 123, 254],
];

export const PUBLISHED: readonly PublishedRelease[] = ROWS.map(([to, ai, counted], at) => ({
  from: ROWS[at - 1]?.[0] ?? 'v0.5.0',
  to,
  ai,
  counted,
}));
