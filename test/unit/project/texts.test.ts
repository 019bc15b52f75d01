import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contributes } from '../../../package.json';

type Texts = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '..', '..', '..');
const texts = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Texts;

/** Formats that have the same name in every language. */
const FORMATS = ['Markdown'];

/** Names of what git and tools call so in every language. */
const PRODUCTS = [
  'cdxgen, aiLineRatio',
  ...['', ' -C -C -C', ' -M -C', ' -w'].map(flags => `git blame${flags}`),
];

/** Texts that are the same in English and the other language. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...FORMATS,
    ...['Agent', 'Agent: {0}', 'Branches', 'Commit {0}', 'Commits', 'Form', 'Median', 'Name', 'Release'],
    ...['Release {0}', 'Releases', 'Repository', 'Tests', 'Trend', 'Writes Itself', '{0}: {1}', 'Definition'],
    ...['{0} ({1})', '{0} in {1}', '{0}: {1} ({2})'],
    ...PRODUCTS,
  ],
  'zh-cn': [...FORMATS, ...PRODUCTS, 'AI {0}', 'AI …', 'Writes Itself'],
};

/** Commands of VS Code that our texts link to. */
const HOST_COMMANDS = [
  ...['git.clone', 'git.init', 'vscode.openFolder', 'workbench.action.openSettings'],
  ...['workbench.action.reloadWindow', 'workbench.action.terminal.new', 'workbench.trust.manage'],
  ...['workbench.view.extension.writesItself', 'workbench.view.scm'],
];

const placeholders = (text: string) => text.match(/\{\d+\}/g)?.toSorted() ?? [];
const targets = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target!);
const lines = (text: string) => text.split('\n').map(line => /^\[[^\]]+\]\([^)]+\)$/.test(line));

/** That none is missing in any language is a check of its own: .ci/l10n.mjs --check. */
describe('texts', () => {
  const english = { code: texts('l10n/bundle.l10n.json'), manifest: texts('package.nls.json') };

  it('of the manifest link to what is there', () => {
    const own = contributes.commands.map(({ command }) => command);
    for (const target of Object.values(english.manifest).flatMap(targets)) {
      const [, command, query] = /^command:([\w.]+)(?:\?(.+))?$/.exec(target) ?? [];
      if (command === undefined) assert.equal(new URL(target).protocol, 'https:');
      else assert.ok([...own, ...HOST_COMMANDS].includes(command), command);
      if (query !== undefined) assert.ok(Array.isArray(JSON.parse(decodeURIComponent(query))), query);
    }
  });

  for (const [language, same] of Object.entries(SAME)) {
    const translated = {
      code: texts(`l10n/bundle.l10n.${language}.json`),
      manifest: texts(`package.nls.${language}.json`),
    };

    for (const part of ['code', 'manifest'] as const)
      it(`of the ${part} are whole in ${language}`, () => {
        const [from, to] = [english[part], translated[part]];
        assert.deepEqual(Object.keys(to), Object.keys(from));
        for (const [key, text] of Object.entries(from)) {
          const other = to[key]!;
          assert.ok(other.trim() !== '', key);
          assert.deepEqual(placeholders(other), placeholders(text), key);
          assert.deepEqual(targets(other), targets(text), key);
          assert.deepEqual(lines(other), lines(text), key);
          assert.ok(other !== text || same.includes(text), `not translated: ${text}`);
        }
      });

    it(`in ${language} are only left as they are where that is needed`, () => {
      const left = Object.entries(translated.code).filter(([key, text]) => key === text);
      assert.deepEqual(left.map(([key]) => key).sort(), [...same].sort());
    });
  }
});
