import * as z from 'zod';

/** Longer JSON is not read: the longest real record is a twentieth of it. */
export const MOST_JSON = 64 * 1024 * 1024;

/** What JSON holds; undefined where it is none, or too long. */
export function readJson(text: string): unknown {
  if (text.length > MOST_JSON) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Text of programs: versions and names. What is longer or no text says nothing. */
export const shortText = z.string().max(200).nullish().catch(null);

/** Entries by key, each to be read by itself: one that is damaged spoils no other. */
export const entries = z.record(z.string(), z.unknown());

export const list = z.array(z.unknown());
