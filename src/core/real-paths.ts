import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

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
    const rest = inside(from, to);
    if (rest !== null) return rest;
  }
  return null;
}

/** The same by where both really lie, whatever they are called: a link inside that leads out is outside. */
export function realPathFrom(top: string, path: string): string | null {
  return inside(realFolder(top), realFolder(path));
}

function inside(from: string, to: string): string | null {
  const rest = relative(from, to);
  const isOutside = rest === '..' || rest.startsWith(`..${sep}`) || isAbsolute(rest);
  return isOutside ? null : rest.split(sep).join('/');
}

/** Where a folder really lies; of what is not there, where it would lie. */
export function realFolder(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realFolder(parent), basename(path));
  }
}
