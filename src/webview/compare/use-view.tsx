import { useEffect, useState } from 'preact/hooks';
import type { Compared } from '../../protocol/comparison';
import type { Host } from '../host';
import { type CompareView, restoreView } from '../models/comparison-view';

/** The view as it was left, kept with the sides, by which the tab comes back when the window is loaded anew. */
export function useView(
  host: Host,
  compared: Compared | null,
): [CompareView, (change: Partial<CompareView>) => void] {
  const [view, setView] = useState(() => restoreView(host.saved()));
  useEffect(() => {
    if (compared !== null) host.save({ sides: compared.sides.map(({ side }) => side), view });
  }, [compared, view, host]);
  return [view, change => setView(last => ({ ...last, ...change }))];
}
