import { compileGlobs, firstNames, lastGlob } from '../files';
import data from './agent-files.json';
import type { AgentFileRow, AgentFilesData } from './agent-files-schema';

/** A path that ends so is a folder of whose contents git knows nothing: a link, or another repository. */
const FOLDER = '/';

/** The conventions by which agents find their files. Paths are byte strings. */
export class AgentFiles {
  private readonly rows: readonly AgentFileRow[];
  private readonly last: (path: string) => number;
  private readonly mayMatch: RegExp;
  private readonly elsewhere: (path: string) => boolean;

  constructor({ rows, elsewhere }: Pick<AgentFilesData, 'rows' | 'elsewhere'> = OWN) {
    const all = rows.flatMap(row => row.globs.map(glob => ({ glob, row })));
    const globs = all.map(({ glob }) => glob);
    this.rows = all.map(({ row }) => row);
    this.last = lastGlob(globs);
    this.mayMatch = firstNames(globs);
    this.elsewhere = compileGlobs(elsewhere).has;
  }

  /** The convention that a file follows. */
  rowOf(path: string): AgentFileRow | null {
    return this.find(path, '');
  }

  /** The same of a link or submodule, which may stand where a folder is looked for. */
  rowOfLink(path: string): AgentFileRow | null {
    return this.find(path, FOLDER);
  }

  private find(path: string, ending: string): AgentFileRow | null {
    // Most paths of a large tree are told by this alone.
    if (!this.mayMatch.test(path)) return null;
    const row = this.rows[this.last(path + ending)];
    return row === undefined || row.reviews === true || this.elsewhere(placeOf(path)) ? null : row;
  }
}

// Our own file, which the tests hold against its schema.
const OWN = data as AgentFilesData;

export const SWITCHES: AgentFilesData['switches'] = OWN.switches;

/** A file beside the outermost hidden folder of the path, or the path itself: what lies in `.claude/templates` is no template. */
function placeOf(path: string): string {
  const hidden = /(?:^|\/)\.[^/]*/.exec(path);
  return hidden === null ? path : `${path.slice(0, hidden.index)}/-`.replace(/^\//, '');
}
