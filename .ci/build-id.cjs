// A name for what is built: SHA-256 over all that goes into the bundles.
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const CI = ['build-id.cjs', 'ready-wasm.cjs'].map(name => join('.ci', name));

/** Beside the sources: what they are called, what they are bundled with, and how. */
const FILES = ['package.json', 'package-lock.json', 'esbuild.js', ...CI];

function sourcesOf(root) {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  return files.map(({ parentPath, name }) => relative(root, join(parentPath, name))).sort();
}

/** The same for the same files under the same names with the same options, wherever `root` lies. */
exports.buildId = (root, options) => {
  const sum = createHash('sha256').update(JSON.stringify(options));
  for (const file of [...FILES, ...sourcesOf(root)]) {
    const content = readFileSync(join(root, file));
    sum.update(`\n${file.replaceAll('\\', '/')} ${content.length}\n`).update(content);
  }
  return sum.digest('hex');
};
