import { grouped } from '../text';
import { markdownText, numbers, percent, table } from './markdown-text';
import type { Report } from './schema';

type Loop = NonNullable<Report['loop']>;
type Remainder = NonNullable<Loop['remainder']>;
type Directory = Remainder['directories'][number];
type Declarations = NonNullable<Loop['declarations']>;
type Repair = Declarations['repairs'][number];

/** Half a year, as 26 weeks. */
const QUIET_DAYS = 182;
const MONTH = 30.436875;
const MOST_REPAIRS = 10;

/** Where the lines live that are proved human or without evidence; of nothing where there are none. */
export function remainderMarkdown({ remainder }: Loop): string[] {
  if (remainder === null || remainder.human + remainder.unknown === 0) return [];
  const { human, unknown, counted, directories } = remainder;
  const part = percent((human + unknown) / counted);
  return [
    '### What is left without AI',
    `Of ${grouped(counted)} living lines ${grouped(human)} are proved human and ${grouped(unknown)} have no evidence of AI, which is no proof: ${part} in all.`,
    directoryTable(remainder),
    ...quietSentences(directories),
  ];
}

/** Ages of which there are no lines are left out. */
function directoryTable({ ages, directories }: Remainder): string {
  const told = ages.flatMap((age, i) => (age.human + age.unknown > 0 ? [i] : []));
  const heads = ['proved human', 'no evidence', 'of its lines', ...told.map(i => ageText(ages[i]!))];
  const rows = directories
    .filter(row => row.human + row.unknown > 0)
    .map(row => [
      folderText(row),
      grouped(row.human),
      grouped(row.unknown),
      percent((row.human + row.unknown) / row.counted),
      ...told.map(i => grouped(row.ages[i] ?? 0)),
    ]);
  return table(['folder', ...heads.map(numbers)], rows);
}

/** Where AI went on after everybody else had not touched it for long; and where there was never anybody else. */
function quietSentences(directories: readonly Directory[]): string[] {
  const long = directories.flatMap(row => {
    const { without, ai } = row;
    const isQuiet = without !== null && ai !== null && without.days >= QUIET_DAYS && ai.days < without.days;
    return isQuiet ? [`${folderText(row)} (for ${Math.floor(without.days / MONTH)} months)`] : [];
  });
  const ever = directories.filter(({ without, ai }) => without === null && ai !== null).map(folderText);
  return [
    ...(long.length === 0
      ? []
      : [`For half a year or more only commits with AI touched ${long.join('; ')}.`]),
    ...(ever.length === 0 ? [] : [`No commit without evidence of AI ever touched ${ever.join('; ')}.`]),
  ];
}

function folderText({ folder }: Directory): string {
  return folder === '' ? '(all others)' : markdownText(folder);
}

function ageText({ from, to }: Remainder['ages'][number]): string {
  if (from === null) return 'age not known';
  if (to === null) return `${grouped(from)} days or older`;
  return from === 0 ? `under ${grouped(to)} days old` : `${grouped(from)} to ${grouped(to)}`;
}

const FLAW_WORDS: Readonly<Record<Repair['flaw'], string>> = {
  key: 'another spelling of the key',
  first: 'no blank line after the subject',
  'not-last': 'not in the last paragraph',
  indented: 'blanks before it',
  'with-text': 'text in the same paragraph',
  'no-line': 'in no line of its own',
  sentence: 'a sentence, no trailer',
};

/** How well commits declare AI; of nothing where none does. */
export function declarationsMarkdown({ declarations }: Loop): string[] {
  if (declarations === null) return [];
  const { commits, tool, model, forms, keys, repairs } = declarations;
  const of = (part: number) => `${grouped(part)} (${percent(part / commits)})`;
  const formed = (form: Declarations['forms'][number]['form']) =>
    forms.find(row => row.form === form)?.commits ?? 0;
  const named = keys.filter(row => row.commits > 0).map(row => `${row.key} ${grouped(row.commits)}`);
  const byKey = named.length === 0 ? '' : ` (${named.join(', ')})`;
  return [
    '### How AI is declared',
    `Of ${grouped(commits)} commits in which AI has a declared part ${of(tool)} name the tool and ${of(model)} its model. ${of(formed('trailer'))} have a trailer with a standard key that git reads${byKey}, ${of(formed('other-trailer'))} only another one; ${of(formed('identity'))} say it by author or committer alone, ${of(formed('unread'))} by a trailer that git does not read as one, ${of(formed('text'))} by a sentence, and of ${of(formed('elsewhere'))} only a branch, a merge or a file says so.`,
    ...repairTable(repairs),
  ];
}

function repairTable(repairs: readonly Repair[]): string[] {
  const told = repairs.filter(({ repaired }) => repaired !== null).slice(0, MOST_REPAIRS);
  if (told.length === 0) return [];
  const rows = told.map(({ flaw, written, repaired, commits }) => [
    grouped(commits),
    FLAW_WORDS[flaw],
    markdownText(written),
    (repaired ?? '').split('\n').map(markdownText).join('<br>'),
  ]);
  return [
    'What git would read, as the last paragraph of the message, with nothing but trailers beside it:',
    table([numbers('commits'), 'what is wrong', 'written', 'to be written'], rows),
  ];
}
