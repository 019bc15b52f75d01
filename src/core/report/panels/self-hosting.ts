import type { About } from '../loop-words';
import type { Report } from '../schema';
import type { LoopPanel } from './panel';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type SelfHosting = NonNullable<Loop['selfHosting']>;
type Lines = SelfHosting['living'];

/** Of less nobody says that a repository is written by it. */
const LITTLE = 0.01;

/** How much of itself an agent wrote, and how it is known that this is the agent; null where a repository ships none. */
export function selfHostingPanel({ selfHosting: self }: Loop, teller: Teller): LoopPanel | null {
  if (self === null) return null;
  const { l10n, count, percent } = teller;
  const product = self.roles.find(({ role }) => role === 'product');
  return {
    id: 'self-hosting',
    title: l10n.t('Does it build itself?'),
    about: about(teller),
    blocks: [
      { kind: 'headline', text: sentence(self, teller) },
      {
        kind: 'figures',
        figures: [
          {
            name: l10n.t('of living lines, by what it ships'),
            value: percent(self.share.low),
          },
          { name: l10n.t('of all lines ever added'), value: percent(partOf(self.added)) },
          ...(product === undefined || product.living.counted === 0
            ? []
            : [{ name: l10n.t('of living product code'), value: percent(partOf(product.living)) }]),
        ],
      },
      {
        kind: 'trend',
        by: 'own',
        label: l10n.t('New lines by what the repository ships, by role of files'),
      },
      {
        kind: 'table',
        id: 'own-roles',
        caption: l10n.t('Living lines by what their file is for'),
        head: l10n.t('Role'),
        columns: [
          { name: l10n.t('Lines') },
          { name: l10n.t('By its product') },
          { name: l10n.t('Share'), isMain: true },
          { name: l10n.t('By other agents') },
          { name: l10n.t('Of added lines') },
        ],
        rows: self.roles.map(({ role, living, added }) => [
          teller.role(role),
          count(living.counted),
          count(living.own),
          percent(partOf(living)),
          count(living.others),
          percent(partOf(added)),
        ]),
      },
      { kind: 'note', text: self.agents.map(agent => reason(agent, teller)).join(' ') },
    ],
  };
}

function about({ l10n }: Teller): About {
  return {
    formula: l10n.t(
      'Lines that are declared or recorded and name the own product first ÷ all lines that count. The upper bound: all lines that are not proved human, not automation, and not of another agent that is named.',
    ),
    source: l10n.t(
      'Manifests in the tree of the head: a package name that is an agent’s, with its repository, program or publisher; or what .writes-itself.json says. Then the same evidence as for every other agent.',
    ),
    limits: l10n.t(
      'Which version of the product it was, and whether a person directed every line. An unchanged copy of the repository cannot be told from it; of several agents in one commit, lines count for the one that is named first.',
    ),
  };
}

/** The sentence that a compiler earns by compiling itself. */
function sentence({ agents, share, living }: SelfHosting, teller: Teller): string {
  const { l10n, count, percent, upperPercent, plain } = teller;
  const names = agents.map(({ agent }) => plain(agent)).join(', ');
  const lines = [names, count(living.own), count(living.counted)];
  if (share.low === null || share.high === null)
    return l10n.t(
      'What this repository ships ({0}) takes part in it: {1} of {2} living lines are by it.',
      ...lines,
    );
  const figures = [...lines, percent(share.low), upperPercent(share.high)];
  return share.low < LITTLE
    ? l10n.t(
        'What this repository ships is declared to have written {3} of it ({0}, up to {4}): {1} of {2} living lines.',
        ...figures,
      )
    : l10n.t(
        'This repository is written by what it ships: {3} ({0}, up to {4}), {1} of {2} living lines.',
        ...figures,
      );
}

function reason({ agent, manifest }: SelfHosting['agents'][number], { l10n, plain }: Teller): string {
  return manifest === null
    ? l10n.t('That {0} is shipped here says .writes-itself.json.', plain(agent))
    : l10n.t(
        'That {0} is shipped here says {1} ({2}).',
        plain(agent),
        plain(manifest.path),
        plain(manifest.name),
      );
}

function partOf({ own, counted }: Lines): number | null {
  return counted === 0 ? null : own / counted;
}
