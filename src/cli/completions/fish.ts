import type { CompletedCommand, OptionRow } from './rows';

export function fishScript(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, about, options, words }) => [
    complete('__fish_use_subcommand', `-f -a ${name} -d ${quoted(about)}`),
    ...(words === null ? [] : [complete(seen(name), `-f -a ${quoted(words.join(' '))}`)]),
    ...options.map(option => complete(seen(name), optionText(option))),
  ]);
  return `# How fish completes writes-itself; made by "writes-itself completions fish".
complete -c writes-itself -e
${lines.join('\n')}
`;
}

function complete(condition: string, rest: string): string {
  return `complete -c writes-itself -n ${quoted(condition)} ${rest}`;
}

function seen(command: string): string {
  return `__fish_seen_subcommand_from ${command}`;
}

function optionText({ name, words, values }: OptionRow): string {
  const short = name === 'help' ? ' -s h' : '';
  const taken =
    values === null
      ? ''
      : values === 'files'
        ? ' -r -F'
        : values === 'anything'
          ? ' -x'
          : ` -x -a ${quoted(values.join(' '))}`;
  return `-l ${name}${short}${taken} -d ${quoted(words)}`;
}

/** Fish escapes quotation marks and backslashes within them. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
