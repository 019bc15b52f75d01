import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const PARTS = [
  'src',
  'package.json',
  'package-lock.json',
  'esbuild.js',
  '.ci/build-id.cjs',
  '.ci/ready-wasm.cjs',
];

function idOf(folder: string, ...options: readonly string[]): string {
  const script = join(root, '.ci', 'build-id.cjs');
  const text = 'console.log(require(process.argv[1]).buildId(process.argv[2], process.argv.slice(3)))';
  return execFileSync(process.execPath, ['-e', text, script, folder, ...options], {
    encoding: 'utf8',
  }).trim();
}

describe('the id of a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-id-'));
  const before = idOf(root);
  beforeEach(() => {
    for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the same for the same files, wherever they lie', () => {
    assert.match(before, /^[0-9a-f]{64}$/);
    assert.equal(idOf(folder), before);
  });

  const source = join(folder, 'src', 'core', 'text.ts');
  const changes: readonly [what: string, change: () => void][] = [
    ['a changed source', () => writeFileSync(source, `${readFileSync(source, 'utf8')}\n`)],
    ['another name of a source', () => renameSync(source, join(folder, 'src', 'core', 'texts.ts'))],
    ['other libraries', () => writeFileSync(join(folder, 'package-lock.json'), '{}')],
    ['another way to build', () => writeFileSync(join(folder, 'esbuild.js'), '')],
  ];
  for (const [what, change] of changes)
    it(`is another for ${what}`, () => {
      change();
      assert.notEqual(idOf(folder), before);
    });

  it('is another for other options', () => assert.notEqual(idOf(folder, '--minify'), before));
});
