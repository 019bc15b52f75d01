import { FORMS } from '../core/disclosure';
import { SOURCE } from '../core/report';
import { COMMANDS, type CommandName } from './commands';
import { FORMATS_OF } from './formats-of';
import { COMMON, OPTIONS, type OptionName } from './options';

const WIDTH = 112;
/** Where the words of a command begin. */
const WORDS = '  writes-itself '.length + Math.max(...COMMANDS.map(({ name }) => name.length)) + 1;
/** Where the words about an option begin. */
const COLUMN = 17;

const ENDING = `Exit status: 0 done, 1 a comparison failed, 2 wrong usage, 3 nothing to analyse,
4 a check or a claim that cannot be decided.
The result goes to standard output, progress and problems to standard error. Where standard output is a
terminal, report, range, claim and explain write text for people, else JSON.

${SOURCE}
`;

/** What a command takes; of all commands where none is named. */
export function usage(about: CommandName | null): string {
  const rows = COMMANDS.filter(({ name }) => about === null || name === about);
  const taken = new Set<OptionName>([...rows.flatMap(({ options }) => options), ...COMMON]);
  const options = (Object.keys(OPTIONS) as OptionName[]).filter(option => taken.has(option));
  const head =
    about === null
      ? ['writes-itself: how much of a git repository did AI write, since when, and how do you know?', '']
      : [];
  return [
    ...head,
    ...rows.flatMap(commandLines),
    '',
    'Options',
    ...options.flatMap(option => optionLines(option, about)),
    '',
    ENDING,
  ].join('\n');
}

function commandLines({ name, takes, about, options }: (typeof COMMANDS)[number]): string[] {
  // What a command cannot do without stands with what it takes.
  const optional = options.filter(option => !takes.split(' ').includes(`--${option}`));
  const given = [
    takes,
    ...optional.map(option => `[${named(option)}]${'multiple' in OPTIONS[option] ? '...' : ''}`),
  ];
  const [first = '', ...more] = wrapped(given, WIDTH - WORDS);
  const synopsis = [
    `  writes-itself ${name}`.padEnd(WORDS) + first,
    ...more.map(line => ' '.repeat(WORDS) + line),
  ];
  return [...synopsis, ...wrapped(about.split(' '), WIDTH - 6).map(line => `      ${line}`)];
}

function optionLines(option: OptionName, about: CommandName | null): string[] {
  const row = OPTIONS[option];
  const name = 'short' in row ? `-${row.short}, --${option}` : named(option);
  const lines = wrapped(row.words.split(' '), WIDTH - COLUMN).map(line => ' '.repeat(COLUMN) + line);
  const formats = listLines(option, about);
  const label = `  ${name}`;
  return label.length < COLUMN - 1
    ? [label.padEnd(COLUMN) + lines[0]!.trimStart(), ...lines.slice(1), ...formats]
    : [label, ...lines, ...formats];
}

function named(option: OptionName): string {
  const row = OPTIONS[option];
  return 'value' in row ? `--${option} ${row.value}` : `--${option}`;
}

/** What an option can be, where that is told of line by line. */
function listLines(option: OptionName, about: CommandName | null): string[] {
  if (option === 'format') return formatLines(about);
  return option === 'for'
    ? FORMS.map(({ id, description }) => ' '.repeat(COLUMN) + id.padEnd(15) + description)
    : [];
}

/** The formats of the commands that are told of. */
function formatLines(about: CommandName | null): string[] {
  const names = (Object.keys(FORMATS_OF) as CommandName[]).filter(name => about === null || name === about);
  const indented = (text: string) => ' '.repeat(COLUMN) + text;
  return names.flatMap(name => {
    const { title, rows } = FORMATS_OF[name]!;
    const told = rows.flatMap(({ id, description }) =>
      description === undefined ? [] : [id.padEnd(12) + description],
    );
    return [title, ...told].map(indented);
  });
}

/** Words put into lines that are no wider than `width`. */
function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
