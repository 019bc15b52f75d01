import { THRESHOLDS } from '../../core/model';
import type { ShownReport } from '../../protocol';

export interface NextThreshold {
  /** As a share, 0 to 1. */
  readonly threshold: number;
  readonly missing: number;
}

/** The next threshold of declared living lines and how far it is; null above the last, or where nothing is counted. */
export function nextThreshold({ share }: ShownReport): NextThreshold | null {
  const { low } = share;
  if (low === null) return null;
  const threshold = THRESHOLDS.find(percentage => percentage > low * 100);
  return threshold === undefined ? null : { threshold: threshold / 100, missing: threshold / 100 - low };
}
