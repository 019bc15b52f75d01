// Builds every bundle. Only the extension may leave `vscode` to the host: in the others an import of it must fail.
const esbuild = require('esbuild');

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: false,
  minify: process.argv.includes('--minify'),
  logLevel: 'warning',
};

const bundles = [
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...shared, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

Promise.all(bundles.map(bundle => esbuild.build(bundle))).catch(() => process.exit(1));
