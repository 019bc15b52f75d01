/** Everything in which the rules of reports differ. */
export interface Preset {
  /** Lines of the commits named in `.git-blame-ignore-revs` go back to those that they were made from. */
  readonly looksThrough: boolean;
  /** What recorders say of single lines is heard, and what branches say of lines that a commit joined. */
  readonly hearsRecords: boolean;
  /** Generated, vendored, lock and minified files count. */
  readonly countsGenerated: boolean;
}

const DEFAULT: Preset = { looksThrough: false, hearsRecords: true, countsGenerated: false };

/**
 * The rules by id: a preset is a row. `default` counts lines as plain `git blame` does. What a report says of its own words
 * (that declared is agent and pair, say) no row can change: such definitions of others stand in the room of definitions.
 */
export const PRESETS = {
  default: DEFAULT,
  'ignore-revs': { ...DEFAULT, looksThrough: true },
  messages: { ...DEFAULT, hearsRecords: false },
  'generated-in': { ...DEFAULT, countsGenerated: true },
} as const satisfies Readonly<Record<string, Preset>>;

export type RuleId = keyof typeof PRESETS;

export const RULE_IDS = Object.keys(PRESETS) as [RuleId, ...RuleId[]];
