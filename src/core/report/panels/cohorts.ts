import type { Durability } from './durability';
import { type Group, groupShort } from './durability-words';
import type { PanelBlock, PanelTable } from './panel';
import type { Teller } from './teller';

const GROUPS: readonly Group[] = ['ai', 'others'];
const MOST_MONTHS = 12;
const AGES = [30, 90, 365] as const;

/** How the last months in which AI landed lines lived on; nothing where it did in none. */
export function cohortTable({ days, months }: Durability['cohorts'], teller: Teller): PanelBlock[] {
  const told = months.filter(({ ai }) => ai.lines > 0).slice(-MOST_MONTHS);
  if (told.length === 0) return [];
  const { l10n, count, percent } = teller;
  const at = AGES.map(age => days.indexOf(age)).filter(i => i >= 0);
  const table: PanelTable = {
    kind: 'table',
    id: 'landed-months',
    caption: l10n.t('The last months in which AI landed lines: what lives longer than so many days'),
    head: l10n.t('Landed in'),
    columns: GROUPS.flatMap(group => [
      { name: l10n.t('{0}: lines', groupShort(group, teller)) },
      ...at.map((i, place) => ({
        name: l10n.t('{0}: {1} days', groupShort(group, teller), count(days[i]!)),
        ...(group === 'ai' && place === 0 ? ({ isMain: true } as const) : {}),
      })),
    ]),
    rows: told
      .toReversed()
      .map(row => [
        row.month,
        ...GROUPS.flatMap(group => [
          count(row[group].lines),
          ...at.map(i => percent(row[group].alive[i] ?? null)),
        ]),
      ]),
  };
  return [{ kind: 'folded', name: l10n.t('By month of landing'), blocks: [table], isWritten: true }];
}
