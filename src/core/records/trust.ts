import type { LineRecord } from './line-record';
import { TRUST_WINDOWS, type TrustWindow } from './trust-windows';

/** Why the lines of the AI in a record are not believed; null where nothing speaks against them. */
export function whyNotBelieved(record: Pick<LineRecord, 'recorder' | 'version'>): string | null {
  return TRUST_WINDOWS.find(window => isIn(record, window))?.fault ?? null;
}

/** A record that names no version may be of any: only what is known is held against it. */
function isIn({ recorder, version }: Pick<LineRecord, 'recorder' | 'version'>, window: TrustWindow): boolean {
  const numbers = recorder === window.recorder ? numbersOf(version ?? '') : null;
  if (numbers === null) return false;
  const isBefore = window.until === null || compare(numbers, numbersOf(window.until)!) < 0;
  return compare(numbers, numbersOf(window.from)!) >= 0 && isBefore;
}

/** `1.6.24`, `v1.6.24`, `development:1.6.24`, `1.6.24-next-0a1b2c3`: a build on the way counts as what it leads to. */
const VERSION = /^(?:[a-z-]{1,40}[:/])?v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?:$|[-+ ])/i;

function numbersOf(version: string): number[] | null {
  const parts = VERSION.exec(version)?.slice(1);
  return parts?.map(part => Number(part ?? 0)) ?? null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
