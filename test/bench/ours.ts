import { join } from 'node:path';
import type { Start } from './measure';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const CLI = join(DIST, 'cli.js');
const TREND = join(import.meta.dirname, 'first-trend.mjs');

/** Starts of our own programs; `cache` is a folder, or `none`. */
export function report(dir: string, cache: string, ...args: readonly string[]): Start {
  return node(dir, CLI, 'report', dir, '--quiet', '--out', '/dev/null', '--cache', cache, ...args);
}

export function dataset(dir: string, out: string, jobs: number): Start {
  return node(dir, CLI, 'dataset', dir, '--out', out, '--jobs', String(jobs), '--cache', 'none', '--quiet');
}

export function startUp(dir: string): Start {
  return node(dir, CLI, '--version');
}

export function firstTrend(dir: string, cache: string): Start {
  return node(dir, TREND, join(DIST, 'worker.js'), dir, cache);
}

function node(cwd: string, ...args: readonly string[]): Start {
  return { command: process.execPath, args, cwd };
}
