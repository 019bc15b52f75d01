// Which part of the source may import which other. The tests of the layers hold every import against it.

/** Which files make up each layer, and what they may import from outside of it. Only the host offers `vscode`. */
export const LAYERS: Readonly<Record<string, { readonly files: RegExp; readonly may: readonly string[] }>> = {
  core: {
    files: /^src\/core\//,
    may: ['node:', 'zod', 'simple-git', 'd3-scale', 'd3-time', 'diff', 'jsonc-parser'],
  },
  jobs: { files: /^src\/jobs\.ts$/, may: ['core'] },
  'run-job': { files: /^src\/run-job\.ts$/, may: ['jobs', 'node:'] },
  // What only the bundles know: whatever tests run from its source stays away from it.
  'build-id': { files: /^src\/build-id\.ts$/, may: [] },
  worker: { files: /^src\/worker(\.ts$|\/)/, may: ['core', 'jobs', 'build-id', 'node:', 'package.json'] },
  cli: {
    files: /^src\/cli(\.ts$|\/)/,
    may: [
      ...['core', 'jobs', 'run-job', 'build-id', 'node:', 'package.json', 'zod', '@resvg/resvg-js'],
      // Tables of a dataset, and their compression.
      ...['hyparquet', 'hyparquet-writer', '@hpcc-js/wasm-zstd'],
      ...['index.js', 'stdio.js'].map(file => `@modelcontextprotocol/sdk/server/${file}`),
      '@modelcontextprotocol/sdk/types.js',
    ],
  },
  mcp: { files: /^src\/mcp\.ts$/, may: ['cli', 'node:', 'package.json'] },
  protocol: { files: /^src\/protocol(\.ts$|\/)/, may: ['core', 'zod'] },
  webview: {
    files: /^src\/webview\//,
    may: ['core', 'protocol', 'zod', 'preact', 'preact/hooks', 'd3-scale', '@vscode/l10n'],
  },
  vscode: {
    files: /^src\/vscode\//,
    may: ['core', 'protocol', 'jobs', 'run-job', 'node:', 'zod', 'vscode'],
  },
  extension: { files: /^src\/extension\.ts$/, may: ['core', 'vscode-layer', 'vscode', 'package.json'] },
};

/** Files of the core that import no room: every room may import them. */
export const BASICS: readonly string[] = [
  'model',
  'text',
  'time',
  'async',
  'first-difference',
  'growing',
  'giving-up',
  'range',
  'refusal',
  'real-paths',
];

/** Rooms and single files of the core in the order of the work. Each may import those named, which stand above it. */
export const CORE: Readonly<Record<string, readonly string[]>> = {
  progress: [],
  cache: [],
  graph: [],
  files: [],
  evidence: [],
  edited: [],
  // Agents are named by the catalogue alone.
  records: ['files', 'evidence'],
  // What agents keep of their own sessions, in one form.
  sessions: [],
  sqlite: [],
  // Finds them on this machine, and opens them.
  'session-files': ['cache', 'sessions', 'sqlite'],
  calibration: [],
  fit: [],
  durability: ['calibration'],
  git: [],
  // Which lines of one commit another brought again; what is known of the one then holds for the other.
  carried: ['edited', 'git'],
  'git-memory': ['cache', 'git'],
  // What the first lines of a file say is noticed while lines are followed.
  lines: ['progress', 'graph', 'files', 'git', 'git-memory'],
  // Which lines of commits are those that agents wrote in sessions.
  matched: ['graph', 'files', 'evidence', 'edited', 'git', 'sessions'],
  // As far as the person agreed.
  'local-sessions': ['matched', 'session-files', 'sessions'],
  recorded: ['graph', 'git', 'records', 'carried'],
  squashed: ['graph', 'git', 'carried'],
  attribution: ['graph', 'evidence', 'records', 'git', 'lines', 'recorded', 'squashed', 'matched'],
  rule: ['graph', 'files', 'evidence', 'records', 'git', 'lines', 'matched'],
  // Which agents the tree says that it ships.
  shipped: ['files', 'evidence', 'git', 'rule'],
  trend: ['calibration', 'graph', 'files', 'evidence', 'git', 'lines', 'attribution', 'rule'],
  circumstances: ['graph', 'files', 'evidence', 'git', 'lines', 'attribution', 'rule'],
  declaring: ['graph', 'files', 'evidence', 'git', 'lines', 'attribution'],
  report: [],
  gate: ['report'],
  // What people say, held against shares.
  claim: ['report'],
  'ledger-text': [],
  chart: ['report'],
  quote: ['report', 'chart'],
  policy: ['evidence', 'report'],
  pipelines: ['policy', 'report'],
  disclosure: ['report', 'quote'],
  // Many repositories as one, whoever read them.
  organisation: ['report', 'chart'],
  export: ['report', 'chart', 'quote', 'organisation'],
  compose: [
    ...[
      'calibration',
      'durability',
      'graph',
      'records',
      'files',
      'git',
      'lines',
      'attribution',
      'rule',
      'trend',
      'circumstances',
      'report',
      ...['fit', 'shipped', 'declaring', 'matched'],
    ],
  ],
  open: ['cache', 'git', 'git-memory', 'matched', 'rule'],
  memory: ['cache', 'git', 'attribution', 'rule', 'trend', 'report', 'open'],
  analysis: [
    ...['progress', 'cache', 'graph', 'git', 'lines', 'recorded', 'attribution', 'rule', 'trend'],
    ...['circumstances', 'declaring', 'report', 'shipped', 'compose'],
    ...['open', 'memory'],
  ],
  // Many repositories as tables.
  dataset: ['graph', 'files', 'lines', 'attribution', 'trend', 'report', 'organisation', 'analysis'],
  // Others' rules, each as its authors apply it.
  definitions: [
    ...['progress', 'cache', 'graph', 'evidence', 'git', 'lines', 'attribution', 'rule'],
    ...['report', 'compose', 'open'],
  ],
  questions: [
    ...[
      'progress',
      'graph',
      'files',
      'edited',
      'git',
      'lines',
      'recorded',
      'squashed',
      'matched',
      'attribution',
      'rule',
    ],
    // Rules of projects ask the evidence itself.
    ...['evidence', 'policy'],
    ...[
      'trend',
      'definitions',
      'report',
      'claim',
      'disclosure',
      'ledger-text',
      'compose',
      'open',
      'memory',
      'analysis',
    ],
  ],
  'file-lines': [
    ...['cache', 'files', 'git', 'lines', 'attribution', 'rule'],
    ...['open', 'memory', 'analysis', 'questions'],
  ],
  tools: [
    'progress',
    'cache',
    'evidence',
    'git',
    'rule',
    'report',
    'memory',
    'analysis',
    'questions',
    'file-lines',
  ],
};

/** Rooms within rooms. Each may import those named, and the files that lie beside it. */
export const INNER: Readonly<Record<string, readonly string[]>> = {
  'records/formats': [],
  'sessions/stores': [],
  'git/run': [],
  'git/ask': ['git/run'],
  'lines/tables': [],
  'lines/renames': ['lines/tables'],
  'lines/ignored': ['lines/tables'],
  'report/panels': [],
  'trend/tables': [],
  'trend/counters': ['trend/tables'],
  'chart/model': [],
  'chart/words': ['chart/model'],
  'chart/layout': ['chart/model', 'chart/words'],
  'chart/draw': ['chart/model', 'chart/words', 'chart/layout'],
  'disclosure/forms': [],
  'export/csv': [],
  'export/page': [],
  'export/organisation': ['export/page'],
  'export/terminal': [],
  'analysis/baseline': [],
  'dataset/tables': [],
  'dataset/rows': ['dataset/tables'],
  'dataset/members': ['dataset/tables'],
  'definitions/facts': ['definitions/blame'],
  'definitions/blame': [],
  'definitions/rows': [],
};
