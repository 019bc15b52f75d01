import { isoDate, type LadderShares } from '../../report';
import { summary } from './readout';
import type { TrendModel } from './trend-model';

/** What the ladder says at the end of all that is seen; null where it shows nothing. */
export function ladderShares(model: TrendModel): LadderShares | null {
  const last = summary(model);
  if (last === null || model.view.by !== 'rung') return null;
  const { counted, date } = last.entry;
  const byAgents = last.layers.filter(({ layer: { name } }) => name.kind === 'rung' && isAuthor(name.of));
  const lines = byAgents.reduce((sum, { count }) => sum + count, 0);
  const help = last.layers.find(({ layer: { name } }) => name.kind === 'rung' && name.of === 1)?.count ?? 0;
  return {
    measure: model.view.measure,
    date: isoDate(date),
    author: counted === 0 ? null : lines / counted,
    named: last.bounds.low?.share ?? null,
    assisted: counted === 0 ? null : help / counted,
  };
}

/** From rung 3 on; what a forge hides is an agent's. */
function isAuthor(rung: 'hidden' | number): boolean {
  return rung === 'hidden' || rung >= 3;
}
