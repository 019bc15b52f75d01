import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUNDLE, build } from '../support/command-line';

describe('the file that the command line starts from', () => {
  before(build);

  it('leaves all that only an analysis needs to the engine', () => {
    const first = readFileSync(BUNDLE, 'utf8');
    const engine = readFileSync(join(dirname(BUNDLE), 'cli', 'engine.js'), 'utf8');
    // What a schema throws, the name of an agent, and how history is asked for.
    for (const sign of ['ZodError', 'claude-code', 'diff-tree']) {
      assert.ok(engine.includes(sign), sign);
      assert.ok(!first.includes(sign), sign);
    }
  });
});
