import type { Shell } from '../commands/completions';
import { bashScript } from './bash';
import { fishScript } from './fish';
import { type CompletedCommand, completedCommands } from './rows';
import { zshScript } from './zsh';

const SCRIPTS = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
} as const satisfies Record<Shell, (commands: readonly CompletedCommand[]) => string>;

/** A script that teaches a shell our commands. */
export function completions(shell: Shell): string {
  return SCRIPTS[shell](completedCommands());
}
