import { parse } from 'node:path';
import { GitError } from './errors';
import { guardedEnvironment } from './guards';
import { readGit } from './process';

/** Variables by which settings reach git as if they stood in its command line. */
const COMMAND_SETTINGS = /^GIT_CONFIG_(?:COUNT|PARAMETERS|KEY_\d+|VALUE_\d+)$/;

/**
 * Whom the caller's variables tell git to trust, as arguments of `-c`; nothing else of what they set has a say. Git reads
 * them, with what they include, since it knows best what it heeds: far from any repository, and it starts nothing for it.
 * A git that does not heed them does not heed `-c` either.
 */
export async function trustedFolders(gitPath: string, signal?: AbortSignal): Promise<string[]> {
  const given = Object.entries(process.env).filter(([name]) => COMMAND_SETTINGS.test(name));
  if (given.length === 0) return [];
  const env = { ...guardedEnvironment(), ...(Object.fromEntries(given) as Record<string, string>) };
  const cwd = parse(process.execPath).root;
  try {
    const args = ['config', '-z', '--includes', '--show-scope', '--get-all', 'safe.directory'];
    const fields = (await readGit({ path: gitPath, env, cwd }, { args, signal }))
      .toString('utf8')
      .split('\0');
    const folders: string[] = [];
    for (let i = 0; i + 1 < fields.length; i += 2) if (fields[i] === 'command') folders.push(fields[i + 1]!);
    return folders.map(folder => `safe.directory=${folder}`);
  } catch (error) {
    // There are none, or they are malformed: then git would refuse them, too.
    if (error instanceof GitError) return [];
    throw error;
  }
}
