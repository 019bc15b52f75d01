import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findGit } from '../../src/core/git';

/**
 * Puts a git into `folder` that does `before`, a piece of shell, and then goes on as the real one, which is `$git`.
 * Returns a search path on which it is found first.
 */
export function wrapGit(folder: string, before: string): string {
  mkdirSync(folder, { recursive: true });
  const script = `#!/bin/sh\ngit='${findGit(process.env.PATH)}'\n${before}\nexec "$git" "$@"\n`;
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  return `${folder}${delimiter}${process.env.PATH}`;
}
