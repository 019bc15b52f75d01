import { type JSONPath, type JSONVisitor, visit } from 'jsonc-parser';

/** A string of a cell's source: all of it, or one of a list of strings. */
export interface SourceString {
  /** From 0, in the order of the cells. */
  readonly cell: number;
  readonly text: string;
  /** Where it begins in the file. */
  readonly offset: number;
  readonly isListed: boolean;
}

/** Of nbformat 4, and of 3, which has sheets and calls the source of code `input`. */
const CELL = /^(worksheets,\d+,)?cells,\d+$/;
const CELLS = /^(worksheets,\d+,)?cells$/;
const SOURCE = /^(worksheets,\d+,cells,\d+,(source|input)|cells,\d+,source)(,\d+)?$/;

const LIKE_JSON = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** In the order of the file; null where it is no JSON, or has no list of cells. */
export function notebookSources(json: string): SourceString[] | null {
  const found: SourceString[] = [];
  let cells = 0;
  let [isNotebook, isBroken] = [false, false];
  const visitor: JSONVisitor = {
    onObjectBegin: (_offset, _length, _line, _character, path) => {
      if (CELL.test(path().join())) cells++;
    },
    onArrayBegin: (_offset, _length, _line, _character, path) => {
      if (CELLS.test(path().join())) isNotebook = true;
    },
    onLiteralValue: (value: unknown, offset, _length, _line, _character, path) => {
      if (typeof value !== 'string') return;
      const isListed = sourceAt(path());
      if (isListed !== null) found.push({ cell: cells - 1, text: value, offset, isListed });
    },
    onError: () => {
      isBroken = true;
    },
  };
  if (!isVisited(json, visitor) || isBroken || !isNotebook) return null;
  return found;
}

/** Whether a string there is one of a list; null where it is none of a cell's source. */
function sourceAt(path: JSONPath): boolean | null {
  return SOURCE.test(path.join()) ? typeof path.at(-1) === 'number' : null;
}

/** The parser calls itself for what is nested: somebody may have nested too much for that. */
function isVisited(json: string, visitor: JSONVisitor): boolean {
  try {
    visit(json, visitor, LIKE_JSON);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
