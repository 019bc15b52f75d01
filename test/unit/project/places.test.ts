import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Folders of tests in the order of what they cost; in those that mirror `src`, a test is found by what it tests. */
const LANES: Readonly<Record<string, { readonly mirrors: boolean }>> = {
  unit: { mirrors: true },
  git: { mirrors: true },
  long: { mirrors: true },
  browser: { mirrors: false },
  vscode: { mirrors: false },
};

/** Folders of a lane that are about no single file: the repository itself, our helpers, and what is tried on the whole. */
const OWN = ['project', 'support', 'fuzz', 'faults', 'hard', 'hostile'];

/** Test files, as paths below `test`, that do not lie where they would be looked for. `sources` are paths in `src`. */
function misplaced(tests: readonly string[], sources: readonly string[]): string[] {
  const subjects = new Set(sources.flatMap(file => [file.replace(/\.tsx?$/, ''), ...foldersOf(file)]));
  return tests.flatMap(test => {
    const [lane = '', room = ''] = test.split('/');
    if (LANES[lane] === undefined) return [`${test}: lies in no lane`];
    if (!LANES[lane].mirrors || OWN.includes(room)) return [];
    const subject = subjectOf(test);
    return subjects.has(subject) ? [] : [`${test}: there is no src/${subject}`];
  });
}

/** `git/core/lines/trace.merges.test.ts` is about `core/lines/trace`. */
function subjectOf(test: string): string {
  const name = posix.basename(test);
  const folder = posix.dirname(test).split('/').slice(1);
  return posix.join(...folder, name.slice(0, name.indexOf('.')));
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

const root = join(import.meta.dirname, '..', '..', '..');

function filesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.map(name => name.replaceAll('\\', '/')).filter(name => /\.[a-z]+$/.test(name));
}

describe('test files', () => {
  it('lie where they are looked for', () => {
    const tests = filesIn('test').filter(name => /\.test\.[a-z]+$/.test(name));
    assert.ok(tests.length > 100, String(tests.length));
    assert.deepEqual(misplaced(tests, filesIn('src')), []);
  });

  const sources = ['core/lines/trace.ts', 'core/lines/index.ts', 'webview/screen.tsx', 'cli.ts'];
  for (const test of [
    'unit/core/lines/trace.test.ts',
    'git/core/lines/trace.merges.test.ts',
    'git/core/lines.places.test.ts',
    'long/cli.streams.test.ts',
    'unit/webview/screen.test.tsx',
    'unit/project/anything.test.ts',
    'vscode/browser/anything.test.ts',
  ])
    it(`may be ${test}`, () => assert.deepEqual(misplaced([test], sources), []));

  const planted: readonly [what: string, test: string, message: RegExp][] = [
    ['a file that is not there', 'unit/core/lines/blame.test.ts', /there is no src\/core\/lines\/blame$/],
    ['a file of another room', 'git/core/trace.test.ts', /there is no src\/core\/trace$/],
    ['an aspect without its file', 'git/core/lines/merges.test.ts', /there is no src\/core\/lines\/merges$/],
    ['an aspect that is joined to the name', 'git/core/lines/trace-merges.test.ts', /there is no/],
    ['a folder of its own', 'unit/misc/trace.test.ts', /there is no src\/misc\/trace$/],
    ['no lane', 'core/lines/trace.test.ts', /lies in no lane/],
    ['no folder at all', 'trace.test.ts', /lies in no lane/],
  ];
  for (const [what, test, message] of planted)
    it(`are seen where they name ${what}`, () => {
      const found = misplaced(['unit/core/lines/trace.test.ts', test], sources);
      assert.equal(found.length, 1);
      assert.match(found[0]!, message);
    });
});
