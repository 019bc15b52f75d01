import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Target } from '../../protocol';
import type { Host } from '../host';
import type { PageState } from '../models/page-state';
import { beforeIn, goBack, goOn, restoreTrail, shownIn, type Trail } from '../models/trail';

export interface Way {
  /** What is shown. */
  readonly target: Target | null;
  readonly before: Target | null;
  readonly open: (target: Target) => void;
  readonly back: () => void;
}

/** Where the reader has come: as it was left, and on to whatever is to be shown. */
export function useTrail(host: Host, told: PageState['explain']): Way {
  const [trail, setTrail] = useState(() => restoreTrail(host.saved()));
  const go = useCallback(
    (next: Trail) => {
      const target = shownIn(next);
      setTrail(next);
      host.save(next);
      if (target !== null) host.post({ type: 'explanation', target });
    },
    [host],
  );
  useEffect(() => {
    go(told === null ? trail : goOn(trail, told.target));
    // Once for each message, whatever the trail is by then.
  }, [told, go]);
  return {
    target: shownIn(trail),
    before: beforeIn(trail),
    open: target => go(goOn(trail, target)),
    back: () => go(goBack(trail)),
  };
}
