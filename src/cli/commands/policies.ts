import { type CommandRow, formatOrText } from './row';

export interface PoliciesCommand {
  readonly name: 'policies';
  /** Ids of rows or names of projects; all where none is named. */
  readonly policies: readonly string[];
  /** Null: text for people who look at a terminal. */
  readonly format: 'json' | 'markdown' | null;
}

export const POLICIES: CommandRow<PoliciesCommand> = {
  name: 'policies',
  takes: '[POLICY]...',
  about:
    'What projects ask of commits in which AI had a part, by the names that check --policy takes: forms, since when, source, and what no clone can answer.',
  options: ['format'],
  read: (words, values, isTerminal) => ({
    name: 'policies',
    policies: words,
    format: formatOrText(values.format, isTerminal),
  }),
};
