import type { CompletedCommand } from './rows';
import { byValues, quoted, withValues } from './texts';

export function zshScript(commands: readonly CompletedCommand[]): string {
  const told = (name: string, words: string) => quoted(`${name}:${words}`);
  const values = byValues(commands).map(({ patterns, values }) => {
    const offer = Array.isArray(values)
      ? `compadd -- ${values.map(quoted).join(' ')}`
      : values === 'files'
        ? '_files'
        : "_message 'a value'";
    return `    (${patterns.join('|')}) ${offer}; return ;;`;
  });
  const options = commands.map(
    ({ name, options: own }) =>
      `      (${name}) offered=(${own.map(option => told(`--${option.name}`, option.words)).join(' ')}) ;;`,
  );
  const words = commands.flatMap(({ name, words: own }) =>
    own === null ? [] : [`    (${name}) compadd -- ${own.map(quoted).join(' ')} ;;`],
  );
  return `#compdef writes-itself
# How zsh completes writes-itself; made by "writes-itself completions zsh".
_writes_itself() {
  local command= before=\${words[CURRENT-1]} i
  local -a offered
  for ((i = 2; i < CURRENT; i++)); do
    case \${words[i]} in
      (${withValues(commands).join('|')}) ((i++)) ;;
      (-*) ;;
      (*) command=\${words[i]}; break ;;
    esac
  done
  case $command:$before in
${values.join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    offered=('--help:what there is' '--version:the version of the program')
    case $command in
${options.join('\n')}
    esac
    _describe -o option offered
    return
  fi
  case $command in
    ('') offered=(${commands.map(({ name, about }) => told(name, about)).join(' ')}); _describe command offered ;;
${words.join('\n')}
    (*) _files ;;
  esac
}
if [[ $funcstack[1] == _writes_itself ]]; then _writes_itself "$@"; else compdef _writes_itself writes-itself; fi
`;
}
