import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import packageFile from '../../../package.json';
import english from '../../../package.nls.json';
import { readOverride } from '../../../src/core/rule';
import { TestRepo } from '../../support/repo';
import { reportOf } from '../../support/reporting';
import { publishedSchemas } from '../../support/schemas';

interface MenuItem {
  readonly command?: string | undefined;
  readonly submenu?: string | undefined;
  readonly group?: string | undefined;
  readonly when?: string | undefined;
}

const root = join(import.meta.dirname, '..', '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const unique = (items: Iterable<string>) => [...new Set(items)].sort();
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

const { contributes } = packageFile;
const commands = contributes.commands.map(({ command }) => command);
const submenus = contributes.submenus.map(({ id }) => id);
const views = contributes.views.writesItself.map(({ id }) => id);
const menus: readonly (readonly [menu: string, items: readonly MenuItem[]])[] = Object.entries(
  contributes.menus,
);
const conditions = [
  ...menus.flatMap(([, items]) => items.map(({ when }) => when)),
  ...contributes.views.writesItself.map(({ when }) => when),
  ...contributes.viewsWelcome.map(({ when }) => when),
  ...contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(step => step.completionEvents)),
].filter(when => when !== undefined);
const hostSources = readdirSync(join(root, 'src/vscode')).map(name => read(join('src/vscode', name)));
const states = matches(
  /type Readiness =([^;]+);/.exec(read('src/vscode/analyses.ts'))?.[1] ?? '',
  /'(\w+)'/g,
);

describe('commands and menus', () => {
  it('are those that the code has', () => {
    const handled = matches(read('src/vscode/commands.ts'), /^ {2}'(writesItself\.\w+)':/gm);
    assert.deepEqual(unique(commands), unique(handled));
    assert.equal(new Set(commands).size, commands.length);
    for (const [menu, items] of menus)
      for (const { command, submenu } of items)
        assert.ok(command ? commands.includes(command) : submenu && submenus.includes(submenu), menu);
  });

  it('offer in the palette only what is possible', () => {
    const always = ['writesItself.openLog', 'writesItself.clearCache'];
    const conditional = contributes.menus.commandPalette.map(({ command }) => command);
    assert.deepEqual(unique([...conditional, ...always]), unique(commands));
    assert.equal(conditional.length + always.length, commands.length);
  });

  it('show at most three icons in the title of a view, and an icon for each of them', () => {
    const icons = new Map(contributes.commands.map(({ command, icon }) => [command, icon]));
    const items = contributes.menus['view/title'].filter(({ group }) => group.startsWith('navigation'));
    for (const { command } of items) assert.match(icons.get(command) ?? '', /^\$\([a-z-]+\)$/, command);
    for (const view of views)
      for (const other of ['!writesItself.running', '&& writesItself.running']) {
        const shown = items.filter(({ when }) => when.includes(view) && !when.includes(other));
        assert.ok(shown.length <= 3, `${view}: ${shown.length}`);
      }
  });
});

describe('views', () => {
  it('are those that the code fills', () => {
    const filled = hostSources.flatMap(text => matches(text, /const VIEW = '([^']+)'/g));
    assert.deepEqual(unique(views), unique(filled));
    const panels = hostSources.flatMap(text => matches(text, /const VIEW_TYPE = '([^']+)'/g));
    assert.deepEqual(
      packageFile.activationEvents,
      panels.map(panel => `onWebviewPanel:${panel}`),
    );
  });

  it('say what is the matter in every state but ready', () => {
    assert.ok(states.includes('ready') && states.length > 5, states.join());
    for (const state of states.filter(name => name !== 'ready')) {
      const texts = contributes.viewsWelcome.filter(({ when }) =>
        new RegExp(`writesItself\\.state == ${state}( |$)`).test(when),
      );
      assert.ok(texts.length > 0, state);
    }
    for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view);
  });

  it('depend on contexts that the code sets, to values that they can have', () => {
    const setting = hostSources.filter(text => text.includes("'setContext'")).join('');
    const used = conditions.flatMap(when => matches(when, /\b(writesItself\.\w+)/g));
    for (const key of unique(used).filter(name => !commands.includes(name) && !views.includes(name)))
      assert.ok(setting.includes(`'${key}':`), key);
    for (const when of conditions) {
      const compared = [
        ...matches(when, /writesItself\.state [!=]= (\w+)/g),
        ...matches(when, /writesItself\.state =~ \/\^\(([\w|]+)\)\$\//g).flatMap(text => text.split('|')),
      ];
      for (const state of compared) assert.ok(states.includes(state), `${state} in ${when}`);
    }
  });
});

describe('settings', () => {
  const { properties } = contributes.configuration;

  it('are those that the code reads, with the same defaults', () => {
    const source = read('src/vscode/settings.ts');
    const keys = matches(source, /own\.get\('(\w+)'\)/g);
    assert.deepEqual(unique(Object.keys(properties)), unique(keys.map(key => `writesItself.${key}`)));
    for (const [id, { default: value }] of Object.entries(properties)) {
      const key = id.slice('writesItself.'.length);
      const fallback = new RegExp(`^ +${key}: z\\..*\\.catch\\((.*)\\),$`, 'm').exec(source)?.[1];
      assert.equal(fallback?.replaceAll("'", '"'), JSON.stringify(value), key);
    }
  });

  it('have an order each, and those named as restricted exist', () => {
    assert.deepEqual(
      Object.values(properties).map(({ order }) => order),
      [1, 2, 3, 4, 5],
    );
    for (const id of packageFile.capabilities.untrustedWorkspaces.restrictedConfigurations)
      assert.ok(Object.hasOwn(properties, id), id);
  });
});

describe('manifest', () => {
  it('takes every text from package.nls.json, and leaves none unused', () => {
    const used = matches(JSON.stringify(packageFile), /"%([^"%]+)%"/g);
    assert.deepEqual(unique(used), Object.keys(english).sort());
    for (const { title } of contributes.commands) assert.match(title, /^%.+%$/);
  });

  it('names files that are there', () => {
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    const files = [
      packageFile.icon,
      packageFile.l10n,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.views.writesItself.map(({ icon }) => icon),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...pictures,
    ];
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
    for (const file of pictures) {
      const foreign = /<style|<script|style=|(?:fill|stroke)="(?!none"|var\(--vscode-)/.exec(read(file));
      assert.equal(foreign, null, `${file}: only colours of the theme, ${foreign?.[0]}`);
    }
    const png = readFileSync(join(root, packageFile.icon));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  it('names the bundles that the build writes', () => {
    const built = matches(read('esbuild.js'), /outfile: '([^']+)'/g).map(file => `./${file}`);
    for (const file of [packageFile.main, ...Object.values(packageFile.bin)])
      assert.ok(built.includes(file), `${file} is not built`);
    for (const file of matches(read('esbuild.js'), /entryPoints: \['([^']+)'\]/g))
      assert.ok(existsSync(join(root, file)), `${file} is not there`);
  });

  it('pins every dependency to one version', () => {
    for (const [name, version] of Object.entries({
      ...packageFile.dependencies,
      ...packageFile.devDependencies,
    }))
      assert.match(version, /^\d+\.\d+\.\d+$/, `${name} ${version}`);
  });

  it('asks for no newer host than its types describe', () => {
    const { '@types/vscode': types, '@types/node': node } = packageFile.devDependencies;
    assert.equal(packageFile.engines.vscode, `^${types}`);
    assert.equal(/\d+/.exec(packageFile.engines.node)?.[0], node.split('.')[0]);
  });
});

describe('package', () => {
  const bundles = ['dashboard', 'extension', 'overview', 'worker'].map(name => `dist/${name}.js`);
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
          ...['', '.de', '.zh-cn'].flatMap(to => [`l10n/bundle.l10n${to}.json`, `package.nls${to}.json`]),
          ...['chart', 'dashboard', 'overview', 'page'].map(name => `media/${name}.css`),
          ...['icon.png', 'icon.svg', 'override.schema.json'].map(name => `media/${name}`),
          ...['number', 'open', 'report', 'why'].map(name => `media/walkthrough/${name}.svg`),
        ].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('published schemas', () => {
  it('are those of the code', () => {
    for (const [name, text] of Object.entries(publishedSchemas())) assert.equal(read(`media/${name}`), text);
  });

  /** Formats and keywords that ajv does not know would be ignored silently otherwise. */
  const compiled = (name: string) => {
    const schema = JSON.parse(read(`media/${name}`)) as Record<string, unknown>;
    return new Ajv2020({ strict: true, strictRequired: true, allErrors: true }).compile(schema);
  };

  it('accept a real report and refuse a wrong one', async () => {
    const repo = new TestRepo();
    try {
      repo
        .write('a.ts', '1\n2\n')
        .write('logo.png', Buffer.from([0, 1, 2]))
        .commit();
      repo.tag('v1.0');
      const report = await reportOf(repo);
      const accepts = compiled('report.schema.json');
      assert.ok(accepts(report), JSON.stringify(accepts.errors));
      assert.ok(!accepts({ ...report, schemaVersion: 2 }));
      assert.ok(!accepts({ ...report, share: { ...report.share, low: 1.01 } }));
      assert.ok(!accepts({ ...report, living: { ...report.living, agent: -1 } }));
      assert.ok(!accepts({ ...report, repository: { ...report.repository, head: 'main' } }));
    } finally {
      repo.dispose();
    }
  });

  it('of the override file judge as the code does', () => {
    const accepts = compiled('override.schema.json');
    const samples: unknown[] = [
      {},
      { $schema: 'x', aiEraStart: '2020-01-01', exclude: ['docs/'] },
      { commits: [{ commit: 'abcdef1', by: 'ai', agent: 'Tool', model: 'm', reason: 'r' }] },
      { milestones: [{ date: '2024-02-29', title: 'Leap', commit: 'a'.repeat(40) }] },
      { signs: [{ id: 'own', agent: 'Own', where: 'body', text: 'made by own', gives: 'pair' }] },
      { unknown: 1 },
      { exclude: 'docs/' },
      { commits: [{ commit: 'abc', by: 'ai' }] },
      { commits: [{ commit: 'abcdef1', by: 'robot' }] },
      { milestones: [{ date: 'today', title: 'x' }] },
      { milestones: [{ date: '2024-01-01', title: 'x', commit: 'a'.repeat(41) }] },
      { signs: [{ id: 'own', agent: 'Own', where: 'branch', text: 'x', gives: 'pair' }] },
      [],
      null,
    ];
    for (const sample of samples) {
      const text = JSON.stringify(sample);
      assert.equal(accepts(sample), readOverride(Buffer.from(text)).error === null, text);
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
