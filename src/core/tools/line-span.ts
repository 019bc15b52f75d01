import { CLASSES } from '../model';
import { Refusal } from '../refusal';
import type { OwnedRange } from './owned-ranges';

/** The part of a file that is asked about; lines from 1, both ends included. */
export interface Span {
  readonly startLine: number;
  readonly endLine: number;
  readonly linesInFile: number;
}

/** Thrown where the head has no such file or line. */
export class NoSuchLines extends Refusal {}

/** From the first line to the last, where nothing else is said; an end behind the last line is that line. */
export function spanOf(
  {
    startLine = 1,
    endLine,
  }: { readonly startLine?: number | undefined; readonly endLine?: number | undefined },
  entries: readonly OwnedRange[],
): Span {
  const linesInFile = entries.reduce((sum, { lines }) => sum + lines, 0);
  if (endLine !== undefined && endLine < startLine)
    throw new NoSuchLines('endLine comes before startLine: give the first line, then the last.');
  if (startLine > linesInFile && linesInFile > 0)
    throw new NoSuchLines(`The file has ${linesInFile} lines at that commit: ask for one of these.`);
  return { startLine, endLine: Math.min(endLine ?? linesInFile, linesInFile), linesInFile };
}

/** The parts of ranges that lie in the span. */
export function rangesIn(entries: readonly OwnedRange[], { startLine, endLine }: Span): OwnedRange[] {
  return entries.flatMap(entry => {
    const start = Math.max(entry.start, startLine);
    const lines = Math.min(entry.start + entry.lines - 1, endLine) - start + 1;
    return lines > 0 ? [{ ...entry, start, lines }] : [];
  });
}

export function linesByClass(entries: readonly OwnedRange[]): Record<string, number> {
  const byClass: Record<string, number> = Object.fromEntries(CLASSES.map(name => [name, 0]));
  for (const entry of entries) byClass[entry.class] = (byClass[entry.class] ?? 0) + entry.lines;
  return byClass;
}
