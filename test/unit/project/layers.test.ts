import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { BASICS, CORE, INNER, LAYERS } from '../../support/layer-tables';

/** Only here may other programs be started. */
const STARTS_PROGRAMS = 'git';
/** Starts this program once more, for one repository, and nothing else. */
const STARTS_ITSELF = 'src/cli/dataset/start-child.ts';
const STARTERS = /^(node:)?child_process$|^simple-git$/;

/** Tables of samples that are read row by row. */
const LONGEST = 300;

type Sources = ReadonlyMap<string, string>;

const IMPORT = /\bfrom\s*'([^']+)'|\bimport\s*'([^']+)'|\b(?:import|require)\s*\(\s*(?:'([^']+)'\s*[,)])?/g;

/** What a file imports in any form; null for an import of something computed. */
function importsOf(text: string): (string | null)[] {
  return [...text.replaceAll('"', "'").matchAll(IMPORT)].map(([, a, b, c]) => a ?? b ?? c ?? null);
}

/** Imports of types alone are gone when the program runs: they make no circle. */
function withoutTypes(text: string): string {
  return text.replace(/\b(?:import|export) type\b[^;]*;/g, '');
}

function layerOf(file: string): string | undefined {
  return Object.keys(LAYERS).find(layer => LAYERS[layer]!.files.test(file));
}

/** The room, or the single file, of the core. */
function unitOf(file: string): string {
  return file.slice('src/core/'.length).split('/')[0]!.replace(/\.ts$/, '');
}

/** The room within a room, or null. */
function innerOf(file: string): string | null {
  const [room, inner, ...rest] = file.slice('src/core/'.length).split('/');
  return rest.length > 0 ? `${room}/${inner}` : null;
}

function targetOf(from: string, imported: string, sources: Sources): string {
  const base = posix.join(posix.dirname(from), imported);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find(file => sources.has(file)) ?? base;
}

/** Every breach of the two tables, as `file: what`. */
function violations(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    if (!/\.tsx?$/.test(file)) continue;
    const layer = layerOf(file);
    if (layer === undefined) found.push(`${file}: lies in no layer`);
    if (layer === 'core' && !hasRoom(file)) found.push(`${file}: lies in no room`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(posix.basename(file))) found.push(`${file}: is no kebab-case`);
    for (const imported of importsOf(text)) {
      if (imported === null) found.push(`${file}: imports something computed`);
      else if (layer !== undefined && imported.startsWith('.')) {
        const target = targetOf(file, imported, sources);
        found.push(...refusedFile(file, layer, target).map(why => `${file}: ${why}`));
      } else if (layer !== undefined)
        found.push(...refusedPackage(file, layer, imported).map(why => `${file}: ${why}`));
    }
  }
  return [...found, ...cycles(sources)];
}

function refusedFile(file: string, layer: string, target: string): string[] {
  const other = layerOf(target) ?? target;
  const allowed = LAYERS[layer]!.may.includes(other === 'vscode' ? 'vscode-layer' : other);
  if (other !== layer && !allowed) return [`${layer} imports ${other}`];
  if (other !== 'core') return [];
  const [from, to] = [layer === 'core' ? unitOf(file) : null, unitOf(target)];
  if (from === to) return refusedInside(file, target);
  const isRoom = target.split('/').length > 3;
  if (isRoom && !target.endsWith('/index.ts')) return [`enters ${to} by ${target}, not by its door`];
  return from === null || mayImport(from)?.includes(to) ? [] : [`${from} imports ${to}`];
}

function hasRoom(file: string): boolean {
  const inner = innerOf(file);
  return mayImport(unitOf(file)) !== undefined && (inner === null || INNER[inner] !== undefined);
}

/** What a room, a single file, or a basic file may import; undefined where it is none. */
function mayImport(unit: string): readonly string[] | undefined {
  if (BASICS.includes(unit)) return [];
  return CORE[unit] && [...BASICS, ...CORE[unit]];
}

/** Between rooms within one room. */
function refusedInside(file: string, target: string): string[] {
  const [from, to] = [innerOf(file), innerOf(target)];
  if (from === null || to === null || from === to) return [];
  return INNER[from]?.includes(to) ? [] : [`${from} imports ${to}`];
}

function refusedPackage(file: string, layer: string, name: string): string[] {
  const wanted = name.startsWith('node:') ? 'node:' : name;
  if (!LAYERS[layer]!.may.includes(wanted)) return [`${layer} imports ${name}`];
  const starts =
    STARTERS.test(name) && !(layer === 'core' && unitOf(file) === STARTS_PROGRAMS) && file !== STARTS_ITSELF;
  return starts ? [`imports ${name}, which starts programs`] : [];
}

function cycles(sources: Sources): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push(`${file}: imports itself through ${trail.at(-1)}`);
    if (trail.includes(file) || done.has(file)) return;
    for (const next of importsOf(withoutTypes(sources.get(file) ?? '')))
      if (next?.startsWith('.')) walk(targetOf(file, next, sources), [...trail, file]);
    done.add(file);
  };
  for (const file of sources.keys()) if (/\.tsx?$/.test(file)) walk(file, []);
  return found;
}

const root = join(import.meta.dirname, '..', '..', '..');

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter(name => /\.(tsx?|json)$/.test(name)).map(name => posix.join(folder, name));
  return new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]));
}

describe('layers', () => {
  it('are kept by every import', () => assert.deepEqual(violations(filesIn('src')), []));

  it('have an order: each room names only rooms above it, and no room without a file', () => {
    const rooms = Object.keys(CORE);
    const units = [...BASICS, ...rooms];
    for (const unit of rooms)
      for (const other of CORE[unit]!)
        assert.ok(rooms.indexOf(other) < rooms.indexOf(unit) && rooms.includes(other), `${unit}, ${other}`);
    const used = [...filesIn('src').keys()].filter(file => layerOf(file) === 'core').map(unitOf);
    assert.deepEqual([...new Set(used)].sort(), [...units].sort());
  });

  it('have no file of more than 300 lines', () => {
    const files = [...filesIn('src'), ...filesIn('test')].filter(([file]) => /\.tsx?$/.test(file));
    const long = files.filter(([, text]) => text.split('\n').length - 1 > LONGEST).map(([file]) => file);
    assert.deepEqual(long, []);
  });

  it('take zod as a whole by name, or all its languages would come along', () => {
    const whole = [...filesIn('src')].filter(([, text]) =>
      /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(text),
    );
    assert.deepEqual(
      whole.map(([file]) => file),
      [],
    );
  });

  const planted: readonly [what: string, file: string, text: string, message: RegExp][] = [
    ['vscode in the core', 'src/core/open.ts', "import 'vscode';", /core imports vscode/],
    ['types of vscode', 'src/core/open.ts', "import type { Uri } from 'vscode';", /core imports vscode/],
    ['an upper layer', 'src/core/open.ts', "import { run } from '../cli/commands';", /core imports cli/],
    [
      'the host in the command line',
      'src/cli/a.ts',
      "export * from '../vscode/report';",
      /cli imports vscode/,
    ],
    ['a dynamic import', 'src/core/open.ts', "await import('vscode');", /core imports vscode/],
    ['a dynamic import over lines', 'src/core/open.ts', 'import(\n  "vscode"\n)', /core imports vscode/],
    ['require', 'src/cli/a.ts', "const v = require('vscode');", /cli imports vscode/],
    ['a computed import', 'src/core/open.ts', 'await import(name);', /something computed/],
    ['a room within a room that is not in the table', 'src/core/git/utils/a.ts', '', /in no room/],
    [
      'a back door within a room',
      'src/core/git/run/a.ts',
      "from '../ask/blobs'",
      /git\/run imports git\/ask/,
    ],
    ['another style of names', 'src/core/git/someFile.ts', '', /no kebab-case/],
    ['programs started elsewhere', 'src/core/lines/a.ts', "from 'node:child_process'", /starts programs/],
    ['simple-git elsewhere', 'src/core/open.ts', "from 'simple-git'", /starts programs/],
    ['a back door', 'src/core/lines/a.ts', "from '../git/ask/blobs'", /not by its door/],
    ['a back door from above', 'src/cli/a.ts', "from '../core/git/ask/blobs'", /not by its door/],
    ['a later room', 'src/core/git/a.ts', "from '../lines'", /git imports lines/],
    ['a stranger', 'src/core/git/a.ts', "from 'lodash'", /core imports lodash/],
    ['a file in no layer', 'src/utils.ts', '', /in no layer/],
    ['a room that is not in the table', 'src/core/utils/a.ts', '', /in no room/],
    ['a file outside', 'src/core/git/a.ts', "from '../../../test/repo'", /core imports test/],
    ['a circle', 'src/core/git/a.ts', "from './b'", /imports itself/],
  ];
  for (const [what, file, text, message] of planted)
    it(`are seen to be broken by ${what}`, () => {
      const others: [string, string][] = [
        ['src/cli/commands.ts', ''],
        ['src/vscode/report.ts', "import * as vscode from 'vscode'; import '../core/open'"],
        ['src/core/git/ask/blobs.ts', ''],
        ['src/core/git/b.ts', "export * from './a'"],
        ['src/core/lines/index.ts', ''],
      ];
      const clean = new Map([...others, ['src/core/git/a.ts', "from 'node:child_process'"]] as const);
      assert.deepEqual(violations(clean), []);
      const found = violations(new Map([...clean, [file, text]]));
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, message);
    });
});
