import type { About } from '../loop-words';
import type { Report } from '../schema';
import type { LoopPanel, PanelBlock } from './panel';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Declarations = NonNullable<Loop['declarations']>;
type Form = Declarations['forms'][number]['form'];
type Flaw = Declarations['repairs'][number]['flaw'];

const MOST_REPAIRS = 10;

/** How well commits declare AI, and what to write where they do not; null where that is not told. */
export function declarationsPanel({ declarations }: Loop, teller: Teller): LoopPanel | null {
  if (declarations === null || declarations.commits === 0) return null;
  const { l10n, count, percent } = teller;
  const { commits, tool, model, forms } = declarations;
  const of = (part: number) => percent(part / commits);
  return {
    id: 'declarations',
    title: l10n.t('How AI is declared'),
    about: about(teller),
    blocks: [
      {
        kind: 'headline',
        text: l10n.t(
          'Of {0} commits in which AI has a declared part {1} ({2}) name the tool and {3} ({4}) its model.',
          count(commits),
          count(tool),
          of(tool),
          count(model),
          of(model),
        ),
      },
      {
        kind: 'table',
        id: 'declaration-forms',
        caption: l10n.t('How commits say it, each by the first form that it has'),
        head: l10n.t('Form'),
        columns: [{ name: l10n.t('Commits') }, { name: l10n.t('Share'), isMain: true }],
        rows: forms.map(row => [
          formWords(row.form, declarations, teller),
          count(row.commits),
          of(row.commits),
        ]),
      },
      ...repairs(declarations, teller),
    ],
  };
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'Of commits of the history that are no merges and in which AI has a declared part: those that name a tool, and its model; and the first form in which each says it. Of several tools in one commit the first counts.',
    ),
    source: l10n.t('Messages, authors and committers of commits, and what git itself reads as a trailer.'),
    limits: l10n.t(
      'Whether it is true, and what commits without any declaration leave out. A line that is to be copied cannot be written into the past: it is for the next commits.',
    ),
  };
}

function formWords(form: Form, { keys }: Declarations, { l10n, count, list }: Teller): string {
  const named = keys.filter(row => row.commits > 0).map(row => `${row.key} ${count(row.commits)}`);
  const words: Record<Form, string> = {
    trailer:
      named.length === 0
        ? l10n.t('A trailer with a standard key that git reads')
        : l10n.t('A trailer with a standard key that git reads ({0})', list(named)),
    'other-trailer': l10n.t('Only another trailer that git reads'),
    identity: l10n.t('Author or committer alone'),
    unread: l10n.t('A trailer that git does not read as one'),
    text: l10n.t('A sentence or a link'),
    elsewhere: l10n.t('Only a branch, a merge or a file says so'),
  };
  return words[form];
}

function repairs({ repairs }: Declarations, teller: Teller): PanelBlock[] {
  const { l10n, count, plain } = teller;
  const told = repairs.filter(({ repaired }) => repaired !== null).slice(0, MOST_REPAIRS);
  if (told.length === 0) return [];
  const blocks: readonly PanelBlock[] = [
    {
      kind: 'text',
      text: l10n.t('As the last paragraph of the message, with nothing but trailers beside it:'),
    },
    {
      kind: 'table',
      id: 'declaration-repairs',
      caption: l10n.t('Lines to copy, those that most commits need first'),
      head: l10n.t('Written'),
      columns: [
        { name: l10n.t('To be written'), isText: true },
        { name: l10n.t('What is wrong'), isText: true },
        { name: l10n.t('Commits'), isMain: true },
      ],
      rows: told.map(({ flaw, written, repaired, commits }) => [
        plain(written),
        (repaired ?? '').split('\n').map(plain).join(' ⏎ '),
        flawWords(flaw, teller),
        count(commits),
      ]),
    },
  ];
  return [{ kind: 'folded', name: l10n.t('What git would read'), blocks, isWritten: true }];
}

function flawWords(flaw: Flaw, { l10n }: Teller): string {
  const words: Record<Flaw, string> = {
    key: l10n.t('another spelling of the key'),
    first: l10n.t('no blank line after the subject'),
    'not-last': l10n.t('not in the last paragraph'),
    indented: l10n.t('blanks before it'),
    'with-text': l10n.t('text in the same paragraph'),
    'no-line': l10n.t('in no line of its own'),
    sentence: l10n.t('a sentence, no trailer'),
  };
  return words[flaw];
}
