/** What a disclosure can be for, in the order of the help. */
export const FORM_IDS = [
  'readme',
  'release-notes',
  'joss',
  'pyopensci',
  'reuse',
  'cyclonedx',
  'cdxgen',
  'spdx',
  'in-toto',
] as const;

export type FormId = (typeof FORM_IDS)[number];
