import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './places';

const SOURCES = join(ROOT, 'test', 'vscode', 'suite');

/** Bundles the suite that runs inside the extension host, one file per test file. Returns its folder. */
export async function bundleSuite(): Promise<string> {
  const outdir = join(ROOT, 'dist-test');
  rmSync(outdir, { recursive: true, force: true });
  const names = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const entryPoints = names.filter(name => name.endsWith('.test.ts') || name === 'index.ts');
  await build({
    entryPoints: entryPoints.map(name => join(SOURCES, name)),
    outbase: SOURCES,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outdir;
}
