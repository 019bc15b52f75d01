import type { CompletedCommand, Values } from './rows';

/** A word of a shell that is taken to the letter, in bash and zsh. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

export function longOptions({ options }: CompletedCommand): string[] {
  return options.map(({ name }) => `--${name}`);
}

/** Options that a value follows, in any command. */
export function withValues(commands: readonly CompletedCommand[]): string[] {
  const found = commands.flatMap(({ options }) => options.filter(({ values }) => values !== null));
  return [...new Set(found.map(({ name }) => `--${name}`))];
}

/** Places in a command line, as `command:option`, that take the same values. */
export function byValues(
  commands: readonly CompletedCommand[],
): { readonly patterns: readonly string[]; readonly values: NonNullable<Values> }[] {
  const found = new Map<string, { patterns: string[]; values: NonNullable<Values> }>();
  for (const { name: command, options } of commands)
    for (const { name, values } of options) {
      if (values === null) continue;
      const key = JSON.stringify(values);
      const row = found.get(key) ?? { patterns: [], values };
      found.set(key, row);
      row.patterns.push(`${command}:--${name}`);
    }
  return [...found.values()];
}
