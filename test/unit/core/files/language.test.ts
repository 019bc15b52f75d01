import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagesText } from '../../../../.ci/languages.mjs';
import { languageOf } from '../../../../src/core/files';

const FILE = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'core', 'files', 'languages.json');

/** path → language */
const KNOWN: Readonly<Record<string, string | null>> = {
  'src/core/model.ts': 'TypeScript',
  'types/index.d.ts': 'TypeScript',
  'src/page.tsx': 'TypeScript',
  'views/mail.blade.php': 'Blade',
  'views/mail.php': 'PHP',
  'src/zmalloc.h': 'C',
  'src/config.h.in': 'C',
  'lib/main.rs': 'Rust',
  'README.md': 'Markdown',
  'README.MD': 'Markdown',
  'ReadMe.Md': 'Markdown',
  'bin/run.pl': 'Perl',
  'app/AppDelegate.m': 'Objective-C',
  'db/schema.sql': 'SQL',
  '.github/workflows/ci.yml': 'YAML',
  'deploy.yaml': 'YAML',
  'rtl/adder.v': 'Verilog',
  'Program.fs': 'F#',
  'classes/Account.cls': 'Apex',
  'old/header.inc': 'PHP',
  'conf.json': 'JSON',
  'tsconfig.json': 'JSON',
  '.eslintrc': 'JSON',
  '.gitignore': 'Ignore List',
  Makefile: 'Makefile',
  'deep/in/CMakeLists.txt': 'CMake',
  'notes.txt': 'Text',
  'go.mod': 'Go Module',
  Dockerfile: 'Dockerfile',
  'App.svelte': 'Svelte',
  'caf\xc3\xa9.py': 'Python',
  '\xff\xfe.py': 'Python',
  // The last extension is taken where a longer one is not known.
  'jquery-3.7.1.js': 'JavaScript',
  // A folder's name says nothing.
  'a.py/data': null,
  'makefile.d/data': null,
  // What is claimed by several, none of which most files are in.
  'a.mod': null,
  'no-ending': null,
  'ends-in.': null,
  '': null,
  'odd.constructor': null,
  __proto__: null,
};

describe('languageOf', () => {
  for (const [path, language] of Object.entries(KNOWN))
    it(`${JSON.stringify(path)} is ${language}`, () => assert.equal(languageOf(path), language));

  it('knows what the pinned list knows: npm run languages', () =>
    assert.equal(readFileSync(FILE, 'utf8'), languagesText()));
});
