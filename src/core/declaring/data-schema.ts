import * as z from 'zod';

/** A regular expression that is read without regard to case, as a path of the root is: bytes, `/` between folders. */
const pattern = z.string().min(1);
const scalar = z.union([z.string(), z.boolean()]);

/** One setting that says whether an agent names itself in the commits that it makes. */
const setting = z.strictObject({
  /** As a person would write it. */
  name: z.string(),
  /** Id of the agent in the catalogue. */
  agent: z.string(),
  /** Where the agent looks for it in the repository that it works in. */
  path: pattern,
  /** `yaml`: a pair that stands alone on a line that is not indented; `toml`: a string of a table. */
  format: z.enum(['json', 'yaml', 'toml']),
  /** Names from the outside to the inside; of YAML one, of TOML the table (or '') and the key. */
  key: z.array(z.string()).min(1),
  off: z.array(scalar),
  /** `text`: any other string. What is neither on nor off says nothing. */
  on: z.union([z.literal('text'), z.array(scalar)]),
  source: z.url(),
});

export const POLICY_FILE_KINDS = ['policy', 'contributing', 'template', 'instructions'] as const;

const policyFile = z.strictObject({
  kind: z.enum(POLICY_FILE_KINDS),
  path: pattern,
  /** The policy (project in `policies.json`) that was read in the file of this path. */
  preset: z.string().optional(),
  source: z.url().optional(),
});

export const settingsSchema = z.strictObject({ settings: z.array(setting) });

export const policyFilesSchema = z.strictObject({
  /** The first that matches a path speaks. */
  files: z.array(policyFile),
  /** By which a paragraph, or a heading above it, is one on AI. */
  aboutAi: pattern,
  /** By which it is one where no heading says so: AI as what makes contributions. */
  contributedByAi: pattern,
  /** A heading that names AI is about its use where it has such a word, or none besides. */
  headingOnUse: pattern,
  /** Words of a rule. A paragraph on AI without any says how something works, or what it is. */
  ruling: pattern,
  /** Keys of trailers that are looked for, as they are shown. */
  keys: z.array(z.string()),
  /** Words of refusal before what they refuse, and behind it. */
  refusedBefore: pattern,
  refusedBehind: pattern,
  /** Those of the former that compare: of a key that stood there before, they are about its value. */
  comparedBefore: pattern,
  /** Where a sentence turns: what is refused before does not refuse what comes behind. */
  turn: pattern,
  disclosure: pattern,
});

export type Setting = z.infer<typeof setting>;
export type PolicyFile = z.infer<typeof policyFile>;
export type PolicyFileKind = (typeof POLICY_FILE_KINDS)[number];
export type PolicyFilesData = z.infer<typeof policyFilesSchema>;
