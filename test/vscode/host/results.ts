/** What became of one test, or of a hook that failed. */
export interface Outcome {
  /** The titles of its suites and its own. */
  readonly path: readonly string[];
  readonly state: 'passed' | 'failed' | 'pending';
  /** In milliseconds. */
  readonly duration: number;
  readonly error?: string;
}

export type Results = readonly Outcome[];

const SLOW = 1_000;
const SIGNS = { passed: '✔', failed: '✘', pending: '-' } as const;

/** As mocha's own report: a tree of titles, then the counts, then what went wrong. */
export function printResults(results: Results): void {
  let open: readonly string[] = [];
  for (const { path, state, duration } of results) {
    const suites = path.slice(0, -1);
    for (const [depth, title] of suites.entries())
      if (open.slice(0, depth + 1).join('\n') !== suites.slice(0, depth + 1).join('\n'))
        console.log(`${'  '.repeat(depth + 1)}${title}`);
    open = suites;
    const time = duration > SLOW ? ` (${Math.round(duration)}ms)` : '';
    console.log(`${'  '.repeat(path.length)}${SIGNS[state]} ${path.at(-1)}${time}`);
  }
  const count = (state: Outcome['state']) => results.filter(each => each.state === state).length;
  console.log(`\n  ${count('passed')} passing`);
  if (count('pending') > 0) console.log(`  ${count('pending')} pending`);
  if (count('failed') > 0) console.log(`  ${count('failed')} failing`);
  for (const { path, error } of results)
    if (error !== undefined) console.log(`\n  ${path.join(' › ')}\n${error.replace(/^/gm, '    ')}`);
}
