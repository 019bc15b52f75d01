import type { CompletedCommand } from './rows';
import { byValues, longOptions, quoted, withValues } from './texts';

/** Where nothing is offered, bash goes on with names of files. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const offer = (words: readonly string[]) =>
    `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$word"))`;
  const values = byValues(commands).flatMap(({ patterns, values }) =>
    Array.isArray(values) ? [`    ${patterns.join('|')}) ${offer(values)}; return ;;`] : [],
  );
  const options = commands.map(command => `      ${command.name}) ${offer(longOptions(command))} ;;`);
  const words = commands.flatMap(({ name, words: own }) =>
    own === null ? [] : [`    ${name}) ${offer(own)} ;;`],
  );
  return `# How bash completes writes-itself; made by "writes-itself completions bash".
_writes_itself() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= i
  # bash takes --option=value for three words.
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${withValues(commands).join('|')}) [[ \${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
      -*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$before in
${values.join('\n')}
    ${withValues(commands)
      .map(option => `*:${option}`)
      .join('|')}) return ;;
  esac
  if [[ $word == -* ]]; then
    case $command in
${options.join('\n')}
      *) ${offer(['--help', '--version'])} ;;
    esac
    return
  fi
  case $command in
    '') ${offer(names)} ;;
${words.join('\n')}
  esac
}
complete -o default -F _writes_itself writes-itself
`;
}
