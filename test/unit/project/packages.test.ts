import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import packageFile from '../../../package.json';

const IMPORT =
  /^(?:import|export)\b[^;]*?\bfrom\s+['"]([^'"]+)['"]|\b(?:import|require)\(['"]([^'"]+)['"]\)/gm;

/** By the host, to what it loads. */
const OFFERED = ['vscode'];

/** Packages that a text imports and that neither node nor the host offers. */
function packagesIn(text: string): string[] {
  const names = [...text.matchAll(IMPORT)].map(([, from, called]) => from ?? called!);
  const foreign = names.filter(name => !/^[./$]/.test(name) && !isBuiltin(name) && !OFFERED.includes(name));
  return foreign.map(name =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  );
}

const root = join(import.meta.dirname, '..', '..', '..');

/** File → text of all code below a folder. */
function codeIn(folder: string): [file: string, text: string][] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const code = names.filter(name => /\.(tsx?|[cm]?js)$/.test(name)).map(name => join(folder, name));
  return code.map(file => [file, readFileSync(join(root, file), 'utf8')]);
}

describe('packages', () => {
  const installed = [...Object.keys(packageFile.dependencies), ...Object.keys(packageFile.devDependencies)];
  const missing = (folder: string, known: readonly string[]) =>
    codeIn(folder).flatMap(([file, text]) =>
      packagesIn(text)
        .filter(name => !known.includes(name))
        .map(name => `${file} imports ${name}`),
    );

  it('that the code is made of are those that it names', () =>
    assert.deepEqual(missing('src', installed), []));

  it('that come along with the program are those that its bundles leave out', () => {
    const lists = [...readFileSync(join(root, 'esbuild.js'), 'utf8').matchAll(/external: \[([^\]]*)\]/g)];
    const left = lists.flatMap(([, list]) => list!.split(',').map(name => name.trim().slice(1, -1)));
    const packages = left.filter(name => name !== '' && !name.startsWith('.') && !OFFERED.includes(name));
    assert.deepEqual(packages, Object.keys(packageFile.dependencies));
  });

  it('that the tests and the checks need are installed with it', () => {
    // Two tests hold imports that nobody follows.
    const held = /^test\/unit\/project\/(layers|packages)\.test\.ts /;
    const found = ['test', '.ci'].flatMap(folder => missing(folder, installed));
    assert.deepEqual(
      found.filter(line => !held.test(line)),
      [],
    );
  });

  it('are seen in every form of an import', () => {
    const text = [
      "import a from 'one';",
      "import { b,\n  c } from '@two/three/four';",
      "export * from 'five/six';",
      "const d = await import('seven');",
      "const e = require('eight');",
      "import { readFileSync } from 'node:fs';",
      "import * as vscode from 'vscode';",
      "import './own';",
    ].join('\n');
    assert.deepEqual(packagesIn(text), ['one', '@two/three', 'five', 'seven', 'eight']);
  });
});
