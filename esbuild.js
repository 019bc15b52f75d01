// Builds every bundle. Only the extension may leave `vscode` to the host: in the others an import of it must fail.
const { join } = require('node:path');
const esbuild = require('esbuild');
const { buildId } = require('./.ci/build-id.cjs');
const { readyWasm } = require('./.ci/ready-wasm.cjs');

const leftOut = join(__dirname, '.ci', 'left-out.cjs');

/**
 * What is imported and never called: only the schemas that we publish are made from ours, and not by a bundle (the server for
 * agents makes some); of a scale we want round numbers, and nothing between two values.
 */
const neverCalled = {
  name: 'never-called',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/(json-schema-processors|to-json-schema)\.js$/ }, ({ importer }) =>
      /zod[\\/]v4[\\/]classic[\\/]schemas\.js$/.test(importer) ? { path: leftOut } : null,
    );
    onResolve({ filter: /^d3-interpolate$/ }, () => ({ path: leftOut }));
  },
};

const shared = {
  bundle: true,
  format: 'cjs',
  sourcemap: false,
  minify: process.argv.includes('--minify'),
  logLevel: 'warning',
  define: { BUILD: JSON.stringify(buildId(__dirname, process.argv.slice(2))) },
};
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  // Its other form asks for its parts in a way that no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  plugins: [neverCalled],
};
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [neverCalled],
};

/** So `import()` becomes a `require`, which is at hand at once. */
const atHand = { supported: { 'dynamic-import': false } };

/** Of what the package for agents brings along, half serves what we do not do: other validators, and older schemas. */
const server = {
  ...node,
  plugins: [],
  alias: { ajv: leftOut, 'ajv-formats': leftOut, 'zod-to-json-schema': leftOut, 'zod/v3': leftOut },
};

const dataset = { ...node, plugins: [readyWasm] };

const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/worker.ts'], outfile: 'dist/worker.js' },
  {
    ...node,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    // A report that is remembered does without these.
    external: [
      './cli/engine',
      './cli/exports',
      './cli/run-command',
      './cli/publish',
      './cli/mcp',
      './cli/dataset',
    ],
    ...atHand,
  },
  {
    ...node,
    entryPoints: ['src/cli/engine.ts', 'src/cli/run-command.ts', 'src/cli/publish.ts'],
    outdir: 'dist/cli',
  },
  {
    ...node,
    entryPoints: ['src/cli/exports.ts'],
    outfile: 'dist/cli/exports.js',
    // Native code and fonts, brought only where pixels are asked for.
    external: ['./engine', '@resvg/resvg-js', 'dejavu-fonts-ttf'],
    ...atHand,
  },
  { ...dataset, entryPoints: ['src/cli/dataset/index.ts'], outfile: 'dist/cli/dataset.js' },
  // A process for each repository; its code waits until the tables are written.
  { ...dataset, entryPoints: ['src/cli/dataset/child.ts'], outfile: 'dist/cli/dataset-child.js' },
  { ...server, entryPoints: ['src/cli/mcp.ts'], outfile: 'dist/cli/mcp.js' },
  { ...server, entryPoints: ['src/mcp.ts'], outfile: 'dist/mcp.js' },
  // Pages in editor tabs have most of it in common; the view at the side shall be quick.
  { ...browser, entryPoints: ['src/webview/tab.tsx'], outfile: 'dist/tab.js' },
  { ...browser, entryPoints: ['src/webview/overview.tsx'], outfile: 'dist/overview.js' },
];

Promise.all(bundles.map(bundle => esbuild.build(bundle))).catch(() => process.exit(1));
