import { isCutShort } from '../completeness';
import type { About } from '../loop-words';
import type { Report } from '../schema';
import { keptBlocks } from './declaring-kept';
import type { LoopPanel, PanelBlock, PanelTable } from './panel';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Declaring = NonNullable<Loop['declaring']>;
type Cliff = Declaring['cliffs'][number];

/** So many of each are shown; the JSON report has the others. */
const MOST = { texts: 8, folded: 60, moves: 6 };

/** Where declaring was switched off or spoken of, and what commits did then; the last not where history is cut. Null where no file says anything. */
export function declaringPanel(
  report: Pick<Report, 'share' | 'living'>,
  { declaring }: Loop,
  teller: Teller,
): LoopPanel | null {
  if (declaring === null) return null;
  const { l10n } = teller;
  const counted = isCutShort(report)
    ? []
    : [...moveBlocks(declaring, teller), ...keptBlocks(declaring, teller)];
  return {
    id: 'declaring',
    title: l10n.t('Where declaring is switched off or asked for'),
    about: about(teller),
    blocks: [
      { kind: 'headline', text: stateText(declaring, teller) },
      ...textBlocks(declaring, teller),
      ...counted,
    ],
  };
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'For each setting that says whether an agent names itself in commits, and for each text of the repository in which a word of a rule stands beside AI: from which commit of the main line until which it said the same. Of commits made and landed in 90 days before and behind each change, bots and merges apart: how many declare AI. A move is told only where p of Fisher’s exact test is below 0.01, divided by the number of changes that are compared.',
    ),
    source: l10n.t(
      'Versions of files on the main line, lists of settings and places of texts that each have a source, and messages of commits.',
    ),
    limits: l10n.t(
      'Which words stand in a text, not what they mean, whether anybody heeded them, or what people have set on their own machines. A trailer counts by its key, whatever its value; “check --policy” judges values, too. It is in no share.',
    ),
  };
}

/** How it stands at the head. */
function stateText({ switches, policies, more }: Declaring, { l10n, list, count, plain }: Teller): string {
  const agents = (rows: typeof switches) => list([...new Set(rows.map(({ agent }) => plain(agent)))]);
  const off = switches.filter(({ state }) => state === 'off');
  const now = off.filter(({ to }) => to === null);
  if (now.length > 0)
    return l10n.t('At the head settings tell these not to name themselves in commits: {0}.', agents(now));
  if (off.length > 0)
    return l10n.t(
      'Settings told these not to name themselves in commits, but no longer do: {0}.',
      agents(off),
    );
  const standing = policies.filter(({ to }) => to === null).length;
  const asking = policies.filter(({ to, names }) => to === null && names.length > 0).length;
  if (standing > 0)
    return l10n.t(
      'No setting switches declaring off. Texts of the head that speak of AI: {0}; that name a trailer for it: {1}.',
      count(standing),
      count(asking),
    );
  return policies.length + more.policies > 0
    ? l10n.t('No setting switches declaring off; texts that spoke of AI are gone.')
    : l10n.t('No setting switches declaring off.');
}

/** What holds first. */
function textBlocks(declaring: Declaring, teller: Teller): PanelBlock[] {
  const { l10n, count, day, plain } = teller;
  const { switches, policies, more } = declaring;
  const told = [
    ...switches.map(({ file, setting, agent, state, from, to }) => ({
      what: l10n.t('{0}: {1} ({2})', plain(file), plain(setting), plain(agent)),
      says: state === 'off' ? l10n.t('off') : l10n.t('on'),
      ...{ from, to },
    })),
    ...policies.map(({ file, from, to, ...policy }) => ({
      ...{ what: plain(file), says: policyWords(policy, teller), from, to },
    })),
  ].sort((a, b) => Number(a.to !== null) - Number(b.to !== null) || (a.from.date < b.from.date ? 1 : -1));
  const rows = told.map(({ what, says, from, to }) => [
    what,
    says,
    from.earlier ? l10n.t('before {0}', day(from.date)) : day(from.date),
    to === null ? l10n.t('now') : day(to.date),
  ]);
  const tableOf = (id: string, caption: string, shown: typeof rows): PanelTable => ({
    kind: 'table',
    ...{ id, caption, head: l10n.t('File'), rows: shown },
    columns: [
      { name: l10n.t('What it says'), isText: true, isMain: true },
      { name: l10n.t('Since') },
      { name: l10n.t('Until') },
    ],
  });
  const left = more.switches + more.policies + Math.max(0, rows.length - MOST.texts - MOST.folded);
  const older = rows.slice(MOST.texts, MOST.texts + MOST.folded);
  const caption = l10n.t('Settings and texts, those that hold at the head first');
  return [
    tableOf('declaring-texts', caption, rows.slice(0, MOST.texts)),
    ...(older.length === 0
      ? []
      : [
          {
            kind: 'folded',
            name: l10n.t('{0} more settings and texts', count(older.length)),
            blocks: [tableOf('declaring-older', l10n.t('More settings and texts'), older)],
          } as const,
        ]),
    ...(left === 0
      ? []
      : [{ kind: 'note', text: l10n.t('{0} older ones are left out here.', count(left)) } as const]),
  ];
}

type Policy = Pick<Declaring['policies'][number], 'names' | 'refuses' | 'mixed' | 'disclosure'>;

/** `names Assisted-by; refuses Co-authored-by`. Keys are those of our own list. */
function policyWords({ names, refuses, mixed, disclosure }: Policy, { l10n }: Teller): string {
  const words = [
    ...(names.length === 0 ? [] : [l10n.t('names {0}', names.join(', '))]),
    ...(refuses.length === 0 ? [] : [l10n.t('refuses {0}', refuses.join(', '))]),
    ...(mixed.length === 0 ? [] : [l10n.t('names and refuses {0}', mixed.join(', '))]),
    ...(disclosure ? [l10n.t('speaks of disclosing')] : []),
  ];
  return words.length === 0 ? l10n.t('speaks of AI, names no trailer') : words.join('; ');
}

function moveBlocks({ cliffs }: Declaring, teller: Teller): PanelBlock[] {
  const { l10n, count } = teller;
  const compared = cliffs.filter(({ withheld }) => withheld === null);
  const moved = compared.filter(cliff => cliff.moved !== null).slice(-MOST.moves);
  if (compared.length === 0) return [];
  if (moved.length === 0)
    return [
      {
        kind: 'text',
        text: l10n.t(
          'The share of commits that declare AI moved at none of the places where that changed more than chance would move it ({0} compared, 90 days before and behind).',
          count(compared.length),
        ),
      },
    ];
  return [
    { kind: 'heading', text: l10n.t('What commits did then') },
    movesTable(moved, teller),
    ...peopleBlocks(moved, teller),
    {
      kind: 'note',
      text: l10n.t(
        'A fall says that declaring stopped, not that AI did; a rise, that more was declared. What else changed at that time is not known, and commits of one person are not independent, so that chance has more room than reckoned. Of a setting only commits of its agent count. Windows of changes that are close to each other share commits.',
      ),
    },
  ];
}

/** Whether a fall is one of declaring, or whether people left. */
function peopleBlocks(moved: readonly Cliff[], { l10n, count, day }: Teller): PanelBlock[] {
  return moved
    .filter(({ moved, people }) => moved === 'fell' && people.declared > 0)
    .map(({ date, people }) => ({
      kind: 'text',
      text: l10n.t(
        'Of {0} who declared AI in the 90 days before {1}, {2} went on to commit, declaring or not.',
        ...[count(people.declared), day(date), count(people.wentOn)],
      ),
    }));
}

function movesTable(moved: readonly Cliff[], teller: Teller): PanelTable {
  const { l10n, count, day, percent, signedPoints } = teller;
  const share = ({ commits, declared }: Cliff['before']) =>
    l10n.t('{0} ({1} of {2})', percent(declared / commits), count(declared), count(commits));
  return {
    kind: 'table',
    id: 'declaring-moves',
    caption: l10n.t('Commits that declare, where their share moved more than chance would move it'),
    head: l10n.t('What changed'),
    columns: [
      { name: l10n.t('90 days before') },
      { name: l10n.t('90 days behind'), isMain: true },
      { name: l10n.t('Points (interval of 95%)') },
    ],
    rows: moved.map(cliff => {
      const { before, after, difference, causes } = cliff;
      return [
        l10n.t('{0}: {1}', day(cliff.date), causes.map(cause => causeText(cause, teller)).join(', ')),
        ...[share(before), share(after)],
        difference === null
          ? '–'
          : l10n.t(
              '{0} ({1} to {2})',
              ...[difference.value, difference.from, difference.to].map(signedPoints),
            ),
      ];
    }),
  };
}

function causeText({ file, setting, became }: Cliff['causes'][number], { l10n, plain }: Teller): string {
  const name = setting === null ? plain(file) : l10n.t('{0} in {1}', plain(setting), plain(file));
  const words: Record<typeof became, string> = {
    on: l10n.t('{0} was switched on', name),
    off: l10n.t('{0} was switched off', name),
    unset: l10n.t('{0} was taken out', name),
    came: l10n.t('{0} began to speak of AI', name),
    changed: l10n.t('{0} said something else of AI', name),
    went: l10n.t('{0} spoke of AI no more', name),
  };
  return words[became];
}
