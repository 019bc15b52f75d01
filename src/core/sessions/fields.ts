import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Fields of records that tools write, each read by itself: one that is damaged spoils no other. */
const orNull = <T extends z.ZodType>(type: T) =>
  type
    .nullish()
    .catch(null)
    .transform(value => value ?? null);

export const text = orNull(z.string());
export const flag = orNull(z.boolean());
export const list = orNull(z.array(z.unknown()));
export const anything = z.unknown().optional();
export const record = <S extends z.ZodRawShape>(shape: S) => orNull(z.object(shape));

/** Longer names of models and versions are none. */
export const name = orNull(z.string().min(1).max(200));

/** What JSON in a text holds; undefined where it is none. */
export function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Before this, times are not in milliseconds: March 1973. */
const LEAST_MILLISECONDS = 1e11;

/** Milliseconds since 1970, of a date in ISO form, or of a number of seconds or milliseconds. */
export function timeOf(value: unknown): number | null {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0)
    return value < LEAST_MILLISECONDS ? Math.round(value * 1000) : Math.round(value);
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

const DRIVE = /^[a-z]:[\\/]/i;

/** The path that a tool wrote, from the root of its disk; null where it is relative and nobody knows to what. */
export function absolutePath(path: string | null, cwd: string | null): string | null {
  if (path === null || path === '' || path.includes('\0')) return null;
  if (path.startsWith('file:')) return ofUrl(path);
  if (DRIVE.test(path)) return win32.normalize(path);
  if (path.startsWith('/')) return posix.normalize(path);
  if (cwd === null) return null;
  if (DRIVE.test(cwd)) return win32.join(cwd, path);
  return cwd.startsWith('/') ? posix.join(cwd, path) : null;
}

/** The path that a URL of a file of this machine names. */
function ofUrl(url: string): string | null {
  try {
    const { pathname, host } = new URL(url);
    if (host !== '') return null;
    const isDrive = /^\/[a-z](?::|%3a)\//i.test(pathname);
    return fileURLToPath(url, { windows: isDrive });
  } catch {
    return null;
  }
}
