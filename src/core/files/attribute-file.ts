import { type AttributeState, parseAttributeLine } from './attribute-line';
import { displayPath, isByteString } from './path';
import { type PathPattern, parsePattern } from './pattern';

/** One `.gitattributes`: where it stands ('' for the root, no trailing slash) and what it holds, both as bytes. */
export interface AttributeSource {
  readonly dir: string;
  readonly text: string;
}

export interface AttributeRule {
  readonly pattern: PathPattern;
  readonly states: readonly AttributeState[];
}

export interface AttributeFile {
  readonly dir: string;
  readonly rules: readonly AttributeRule[];
  readonly macros: ReadonlyMap<string, readonly AttributeState[]>;
  readonly problems: readonly string[];
}

export const ATTRIBUTE_LIMITS = { fileBytes: 256 * 1024, fileRules: 10_000 } as const;

const BOM = '\xef\xbb\xbf';

export function parseAttributeFile(source: AttributeSource): AttributeFile {
  const refusal = refusalOf(source.text);
  if (refusal) return ignored(source, refusal);
  const rules: AttributeRule[] = [];
  const macros = new Map<string, readonly AttributeState[]>();
  const bad = new Map<string, number>();
  for (const text of linesOf(source.text)) {
    const line = parseAttributeLine(text);
    if (line.kind === 'rule') rules.push({ pattern: parsePattern(line.pattern), states: line.states });
    else if (line.kind === 'macro' && source.dir === '') macros.set(line.name, line.states);
    else if (line.kind === 'macro') count(bad, 'macro outside the root file');
    else if (line.kind === 'bad') count(bad, line.reason);
    if (rules.length + macros.size > ATTRIBUTE_LIMITS.fileRules) return ignored(source, tooManyRules());
  }
  return {
    dir: source.dir,
    rules,
    macros,
    problems: [...bad].map(([why, n]) => lineProblem(source, why, n)),
  };
}

function refusalOf(text: string): string | null {
  if (text.length > ATTRIBUTE_LIMITS.fileBytes) return `larger than ${ATTRIBUTE_LIMITS.fileBytes} bytes`;
  return isByteString(text) ? null : 'not given as bytes';
}

function tooManyRules(): string {
  return `more than ${ATTRIBUTE_LIMITS.fileRules} rules`;
}

/** As git reads them from an object: a NUL ends the file, a byte order mark does not belong to the first line. */
function linesOf(text: string): string[] {
  const end = text.indexOf('\0');
  const start = text.startsWith(BOM) ? BOM.length : 0;
  return text.slice(start, end < 0 ? undefined : end).split('\n');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function nameOfFile(source: AttributeSource): string {
  return displayPath(source.dir === '' ? '.gitattributes' : `${source.dir}/.gitattributes`);
}

function ignored(source: AttributeSource, why: string): AttributeFile {
  return {
    dir: source.dir,
    rules: [],
    macros: new Map(),
    problems: [`${nameOfFile(source)}: ignored, ${why}`],
  };
}

function lineProblem(source: AttributeSource, why: string, lines: number): string {
  return `${nameOfFile(source)}: ${lines} ${lines === 1 ? 'line' : 'lines'} ignored, ${why}`;
}
