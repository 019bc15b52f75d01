import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Where a file really lies; a link stays the link that it is, in the real place of its folder. */
export function realPlace(path: string): string {
  try {
    return join(realpathSync.native(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

/** The path of `path` from `top`, '/' between segments; null where it lies outside. Git and VS Code may name both otherwise. */
export function pathFrom(top: string, path: string): string | null {
  for (const [from, to] of [
    [top, path],
    [realFolder(top), realPlace(path)],
    [realFolder(top), realFolder(path)],
  ] as const) {
    const rest = relative(from, to);
    if (rest === '' || !(rest === '..' || rest.startsWith(`..${sep}`) || rest === to))
      return rest.split(sep).join('/');
  }
  return null;
}

function realFolder(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
