import { bare } from './escapes';
import type { Told } from './told';
import { boundsText, caveatText, countedText } from './words';

/** The number with its bounds in plain sentences. */
export function claimOf(told: Told): string {
  return `${boundsText(told, told, bare)}${caveatText(told)}`;
}

/** How it was counted, and how anybody counts it again. */
export function methodOf(told: Told, file: string): string {
  return `${countedText(told, bare)} To count again in a clone: ${told.program.name} verify ${file}`;
}
