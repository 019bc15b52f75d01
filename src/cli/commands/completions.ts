import { UsageError } from '../usage-error';
import type { CommandRow } from './row';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export interface CompletionsCommand {
  readonly name: 'completions';
  readonly shell: Shell;
}

export const COMPLETIONS: CommandRow<CompletionsCommand> = {
  name: 'completions',
  takes: SHELLS.join('|'),
  about:
    'A script by which a shell completes commands, options and their values: source <(writes-itself completions bash) in ~/.bashrc or ~/.zshrc; writes-itself completions fish | source in config.fish.',
  options: [],
  read: ([wanted, ...more]) => {
    const shell = SHELLS.find(name => name === wanted);
    if (shell === undefined || more.length > 0)
      throw new UsageError(`completions takes one shell: ${SHELLS.join(', ')}.`);
    return { name: 'completions', shell };
  },
};
