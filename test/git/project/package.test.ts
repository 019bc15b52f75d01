import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('package', () => {
  const bundles = ['extension', 'mcp', 'overview', 'tab', 'worker'].map(name => `dist/${name}.js`);
  const others = ['dist/cli.js', 'dist/extension.js.map', 'dist/old.vsix', '.env', 'media/notes.txt'];

  it('holds what is needed at run time and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    try {
      const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
      const sources = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
      for (const file of [...sources, ...bundles, ...others]) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), '');
      }
      for (const file of ['package.json', '.vscodeignore']) writeFileSync(join(folder, file), read(file));
      const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
      const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.deepEqual(
        listed.trim().split(/\r?\n/).sort(),
        [
          ...bundles,
          ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SUPPORT.md', 'package.json'],
          ...['.de', '.zh-cn'].map(to => `l10n/bundle.l10n${to}.json`),
          ...['', '.de', '.zh-cn'].map(to => `package.nls${to}.json`),
          ...[
            'chart',
            'compare',
            'dashboard',
            'definitions',
            'explain',
            'organisation',
            'overview',
            'page',
          ].map(name => `media/${name}.css`),
          ...['icon.png', 'icon.svg', 'override.schema.json'].map(name => `media/${name}`),
          ...['machine', 'number', 'open', 'report', 'why'].map(name => `media/walkthrough/${name}.svg`),
        ].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what is committed', () => {
  it('names no place of this machine', () => {
    // Written in pieces, because this file is committed too.
    const places = ['/wo' + 'rk/', '../sha' + 'red'];
    const args = ['grep', '-nIF', ...places.flatMap(place => ['-e', place]), '--', '.'];
    let found = '';
    try {
      found = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
    } catch (error) {
      // Status 1: no line was found.
      assert.equal((error as { status?: number }).status, 1, String(error));
    }
    assert.equal(found, '');
  });
});
