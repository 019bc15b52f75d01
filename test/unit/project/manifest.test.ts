import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '../../../package.json';
import english from '../../../package.nls.json';
import { MOST_LANES } from '../../../src/core/git/run/lanes';
import { TOOLS } from '../../../src/core/tools';
import { toolDeclaration } from '../../../src/vscode/tool-declarations';

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
  ...contributes.commands.map(({ enablement }) => enablement),
  ...contributes.views.writesItself.map(({ when }) => when),
  ...contributes.viewsWelcome.map(({ when }) => when),
  ...contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(step => step.completionEvents)),
].filter(when => when !== undefined);
const hostSources = readdirSync(join(root, 'src/vscode'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => read(join('src/vscode', name)));
const states = matches(
  /type Readiness =([^;]+);/.exec(read('src/vscode/readiness.ts'))?.[1] ?? '',
  /'(\w+)'/g,
);

describe('commands and menus', () => {
  it('are those that the code has', () => {
    const handled = hostSources.flatMap(text => matches(text, /^ {2}'(writesItself\.\w+)':/gm));
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
    const icons = new Map([
      ...contributes.commands.map(({ command, icon }) => [command, icon] as const),
      ...contributes.submenus.map(({ id, icon }) => [id, icon] as const),
    ]);
    const items = contributes.menus['view/title'].filter(({ group }) => group.startsWith('navigation'));
    for (const { command, submenu = '' } of items) {
      const id = command ?? submenu;
      assert.match(icons.get(id) ?? '', /^\$\([a-z-]+\)$/, id);
    }
    for (const view of views)
      for (const other of ['!writesItself.', '&& writesItself.']) {
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
    assert.deepEqual(packageFile.activationEvents, [
      'onStartupFinished',
      'onUri',
      ...panels.map(panel => `onWebviewPanel:${panel}`),
    ]);
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
      assert.match(setting, new RegExp(`'${key}'[:,]`), key);
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
      const written =
        fallback === 'MOST_LANES' ? String(MOST_LANES) : fallback?.replaceAll("'", '"').replaceAll(', ', ',');
      assert.equal(written, JSON.stringify(value), key);
    }
  });

  it('have an order each, and those named as restricted exist', () => {
    assert.deepEqual(
      Object.values(properties).map(({ order }) => order),
      Object.keys(properties).map((_, i) => i + 1),
    );
    for (const id of packageFile.capabilities.untrustedWorkspaces.restrictedConfigurations)
      assert.ok(Object.hasOwn(properties, id), id);
  });
});

describe('tools for agents', () => {
  it('are declared as the code has them', () =>
    assert.deepEqual(contributes.languageModelTools, TOOLS.map(toolDeclaration)));

  it('have names and descriptions that readers see in every language', () => {
    for (const { displayName, userDescription, name, toolReferenceName } of contributes.languageModelTools) {
      assert.ok(
        [displayName, userDescription].every(text => /^%.+%$/.test(text)),
        name,
      );
      assert.match(name, /^[\w-]+$/);
      assert.match(toolReferenceName, /^\w+$/);
    }
  });

  it('are also served by the provider that the code registers', () => {
    const provided = hostSources.flatMap(text => matches(text, /const PROVIDER = '([^']+)'/g));
    assert.deepEqual(
      contributes.mcpServerDefinitionProviders.map(({ id }) => id),
      provided,
    );
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
      assert.match(version, /^\d+\.\d+\.\d+(-r\.\d+)?$/, `${name} ${version}`);
  });

  it('asks for no newer host than its types describe', () => {
    const { '@types/vscode': types, '@types/node': node } = packageFile.devDependencies;
    assert.equal(packageFile.engines.vscode, `^${types}`);
    assert.equal(/\d+/.exec(packageFile.engines.node)?.[0], node.split('.')[0]);
  });
});
