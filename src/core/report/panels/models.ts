import type { Report } from '../schema';
import type { LoopPanel } from './panel';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Name = Loop['overwriteModels'][number]['by'];

const MOST_PAIRS = 10;

/** Which model took lines from which, the most lines first; null where none did. */
export function modelsPanel({ overwriteModels: pairs }: Loop, teller: Teller): LoopPanel | null {
  if (pairs.length === 0) return null;
  const { l10n, count } = teller;
  const rest = pairs.slice(MOST_PAIRS).reduce((sum, { lines }) => sum + lines, 0);
  return {
    id: 'models',
    title: l10n.t('Which model writes over which'),
    about: {
      formula: l10n.t(
        'Lines that a commit of one agent and model took away, by the agent and model whose they were; of lines that are declared or recorded as written by AI on both sides.',
      ),
      source: l10n.t('The diff of each commit against its first parent, and the owners of lines before it.'),
      limits: l10n.t(
        'Whether the later model wrote better: most of what is taken away makes room for more. Of several agents in one commit the first counts, and many commits do not name their model.',
      ),
    },
    blocks: [
      {
        kind: 'table',
        id: 'overwrite-models',
        caption: l10n.t('Lines that AI took away from AI, over all of history'),
        head: l10n.t('Lines taken by'),
        columns: [
          { name: l10n.t('Whose they were'), isText: true },
          { name: l10n.t('Lines'), isMain: true },
        ],
        rows: [
          ...pairs
            .slice(0, MOST_PAIRS)
            .map(({ by, of, lines }) => [nameOf(by, teller), nameOf(of, teller), count(lines)]),
          ...(rest === 0 ? [] : [[l10n.t('All other pairs'), '', count(rest)]]),
        ],
      },
    ],
  };
}

function nameOf({ agent, model }: Name, { plain }: Teller): string {
  return plain(model === null ? agent : `${agent} (${model})`);
}
