import type { About } from '../loop-words';
import type { Report } from '../schema';
import type { LoopPanel, PanelBlock, PanelTable } from './panel';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Remainder = NonNullable<Loop['remainder']>;
type Directory = Remainder['directories'][number];

/** Half a year, as 26 weeks. */
const QUIET_DAYS = 182;
const MONTH = 30.436875;

/** Where the lines live that are proved human or without evidence; null where there are none. */
export function remainderPanel({ remainder }: Loop, teller: Teller): LoopPanel | null {
  if (remainder === null || remainder.human + remainder.unknown === 0) return null;
  const { l10n, count, percent } = teller;
  const { human, unknown, counted, directories, files } = remainder;
  return {
    id: 'remainder',
    title: l10n.t('What is left without AI'),
    about: about(teller),
    blocks: [
      {
        kind: 'headline',
        text: l10n.t(
          'Of {0} living lines {1} are proved human and {2} have no evidence of AI, which is no proof: {3} in all.',
          ...[counted, human, unknown].map(count),
          percent((human + unknown) / counted),
        ),
      },
      directoryTable(remainder, teller),
      ...quietTexts(directories, teller),
      ...(files.length === 0
        ? []
        : [{ kind: 'folded', name: l10n.t('By file'), blocks: [fileTable(files, teller)] } as const]),
    ],
  };
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'Living lines that are proved human or without evidence of AI, by folder and by days since they came onto the main line; and for each folder the last commit without evidence of AI, bots apart, that added or took lines there.',
    ),
    source: l10n.t('The owners of living lines, their classes, and the changes of each commit.'),
    limits: l10n.t(
      'Who wrote without evidence may have used AI. Old lines are no better than young ones, and a folder that nobody touches may be finished.',
    ),
  };
}

/** Ages of which there are no lines are left out. */
function directoryTable({ ages, directories }: Remainder, teller: Teller): PanelTable {
  const { l10n, count, percent } = teller;
  const told = ages.flatMap((age, i) => (age.human + age.unknown > 0 ? [i] : []));
  return {
    kind: 'table',
    id: 'remainder-folders',
    caption: l10n.t('Living lines that are proved human or without evidence of AI, by folder and age'),
    head: l10n.t('Folder'),
    columns: [
      { name: l10n.t('Proved human') },
      { name: l10n.t('No evidence') },
      { name: l10n.t('Of its lines'), isMain: true },
      ...told.map(i => ({ name: ageText(ages[i]!, teller) })),
    ],
    rows: directories
      .filter(row => row.human + row.unknown > 0)
      .map(row => [
        folderText(row, teller),
        count(row.human),
        count(row.unknown),
        percent((row.human + row.unknown) / row.counted),
        ...told.map(i => count(row.ages[i] ?? 0)),
      ]),
  };
}

/** Where AI went on after everybody else had not touched it for long; and where there was never anybody else. */
function quietTexts(directories: readonly Directory[], teller: Teller): PanelBlock[] {
  const { l10n, count } = teller;
  const long = directories.flatMap(row => {
    const { without, ai } = row;
    const isQuiet = without !== null && ai !== null && without.days >= QUIET_DAYS && ai.days < without.days;
    if (!isQuiet) return [];
    const months = count(Math.floor(without.days / MONTH));
    return [l10n.t('{0} (for {1} months)', folderText(row, teller), months)];
  });
  const ever = directories
    .filter(({ without, ai }) => without === null && ai !== null)
    .map(row => folderText(row, teller));
  const texts = [
    ...(long.length === 0
      ? []
      : [l10n.t('For half a year or more only commits with AI touched {0}.', long.join('; '))]),
    ...(ever.length === 0
      ? []
      : [l10n.t('No commit without evidence of AI ever touched {0}.', ever.join('; '))]),
  ];
  return texts.map(text => ({ kind: 'text', text }));
}

function fileTable(files: Remainder['files'], { l10n, count, plain }: Teller): PanelTable {
  return {
    kind: 'table',
    id: 'remainder-files',
    caption: l10n.t('The files with most lines that are proved human or without evidence of AI'),
    head: l10n.t('File'),
    columns: [
      { name: l10n.t('Lines') },
      { name: l10n.t('Proved human') },
      { name: l10n.t('No evidence'), isMain: true },
    ],
    rows: files.map(({ path, counted, human, unknown }) => [
      plain(path),
      ...[counted, human, unknown].map(count),
    ]),
  };
}

function folderText({ folder }: Directory, { l10n, plain }: Teller): string {
  return folder === '' ? l10n.t('(all others)') : plain(folder);
}

function ageText({ from, to }: Remainder['ages'][number], { l10n, count }: Teller): string {
  if (from === null) return l10n.t('Age not known');
  if (to === null) return l10n.t('{0} days or older', count(from));
  return from === 0
    ? l10n.t('Under {0} days old', count(to))
    : l10n.t('{0} to {1} days', count(from), count(to));
}
