// Collects the texts of the code that are translated, those of the table of formats, and those of definitions, into l10n/bundle.l10n.json, and
// keeps the translations in step:
// what the code no longer says is dropped, what is new is named and ends this with status 1. Writes nothing if called
// with --check.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { tsImport } from 'tsx/esm/api';

const root = join(import.meta.dirname, '..');
const LANGUAGES = ['de', 'zh-cn'];

const fileOf = language => join(root, 'l10n', `bundle.l10n${language === null ? '' : `.${language}`}.json`);

function sources() {
  const names = readdirSync(join(root, 'src'), { recursive: true }).filter(name => /\.tsx?$/.test(name));
  const read = name => ({
    extension: extname(name),
    contents: withImport(name, readFileSync(join(root, 'src', name), 'utf8')),
  });
  return names.map(read).filter(({ contents }) => contents.includes('l10n'));
}

/** Panels are given the `l10n` of whoever shows them; texts are found where it is imported. */
function withImport(name, contents) {
  return name.split(sep).join('/').startsWith('core/report/panels/') && contents.includes('l10n.t(')
    ? `import * as l10n from '@vscode/l10n';\n${contents}`
    : contents;
}

function before(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '{}';
  }
}

/** What stands in no call of `t`, because the command line says it, too. */
async function textsOfFormats() {
  const { FORMATS } = await tsImport('../src/core/export/index.ts', import.meta.url);
  const texts = FORMATS.flatMap(({ title, description }) => [title, description]);
  return Object.fromEntries(texts.map(text => [text, text]));
}

/** The command line says them in English, the page in the reader's language. */
async function textsOfDefinitions() {
  const { definitionTexts } = await tsImport('../src/core/definitions/index.ts', import.meta.url);
  return Object.fromEntries(definitionTexts().map(text => [text, text]));
}

const exported = {
  ...(await getL10nJson(sources())),
  ...(await textsOfFormats()),
  ...(await textsOfDefinitions()),
};
const keys = Object.keys(exported).sort();
const isCheck = process.argv.includes('--check');
const problems = [];
for (const language of [null, ...LANGUAGES]) {
  const file = fileOf(language);
  const old = before(file);
  const texts = language === null ? exported : JSON.parse(old);
  const missing = keys.filter(key => !Object.hasOwn(texts, key));
  const kept = keys.filter(key => Object.hasOwn(texts, key)).map(key => [key, texts[key]]);
  const next = `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
  problems.push(...missing.map(key => `${language}: no translation of ${JSON.stringify(key)}`));
  if (isCheck && next !== old) problems.push(`${file} is not up to date: npm run l10n`);
  if (!isCheck) writeFileSync(file, next);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
