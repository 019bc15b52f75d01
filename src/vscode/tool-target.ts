import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import { NothingToDo } from './targets';

const absolute = z.string().refine(isAbsolute).optional().catch(undefined);
const namedSchema = z.object({ path: absolute, file: absolute }).catch({ path: undefined, file: undefined });

/** The repository that an agent asks about: the one that holds a path it names, else the only one. */
export async function askedRepository(analyses: Analyses, input: unknown): Promise<Analysis> {
  await analyses.look();
  const { path, file } = namedSchema.parse(input);
  const named = path ?? file;
  if (named !== undefined) {
    const held = analyses.holding(vscode.Uri.file(named));
    if (held) return held;
    throw new NothingToDo(vscode.l10n.t('{0} lies in no git repository that is open.', named));
  }
  const all = analyses.all();
  const [first] = all;
  if (first === undefined)
    throw new NothingToDo(
      vscode.l10n.t('No git repository is open. Open a folder that lies in one, then try again.'),
    );
  if (all.length === 1) return first;
  const tops = all.map(({ repository }) => repository.top).join(', ');
  throw new NothingToDo(vscode.l10n.t('Several repositories are open: name one of them as path. {0}', tops));
}
