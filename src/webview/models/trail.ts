import * as z from 'zod';
import { type Target, targetSchema } from '../../protocol';

/** What was looked at, oldest first; the last one is shown. */
export type Trail = readonly Target[];

const LONGEST = 50;

/** Two targets that have the same one are the same. */
export function targetKey(target: Target): string {
  const { kind, repository } = target;
  const what = kind === 'commit' ? [target.commit] : [target.path, kind === 'line' ? target.line : 0];
  return JSON.stringify([kind, repository, ...what]);
}

export function shownIn(trail: Trail): Target | null {
  return trail.at(-1) ?? null;
}

/** Where the way back leads; null where there is none. */
export function beforeIn(trail: Trail): Target | null {
  return trail.at(-2) ?? null;
}

export function goOn(trail: Trail, target: Target): Trail {
  const last = shownIn(trail);
  if (last !== null && targetKey(last) === targetKey(target)) return trail;
  return [...trail, target].slice(-LONGEST);
}

export function goBack(trail: Trail): Trail {
  return trail.length > 1 ? trail.slice(0, -1) : trail;
}

/** Other versions may have written it: what does not fit is as if it were not there. */
export function restoreTrail(saved: unknown): Trail {
  return z.array(targetSchema).safeParse(saved).data?.slice(-LONGEST) ?? [];
}
