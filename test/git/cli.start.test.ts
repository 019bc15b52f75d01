import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FORMATS } from '../../src/core/export';
import { BUNDLE, build } from '../support/command-line';

describe('the file that the command line starts from', () => {
  before(build);

  const read = (name: string) => readFileSync(join(dirname(BUNDLE), name), 'utf8');

  it('leaves all that only an analysis needs to the engine', () => {
    const [first, engine] = [read('cli.js'), read('cli/engine.js')];
    // What a schema throws, the name of an agent, and how history is asked for.
    for (const sign of ['ZodError', 'openhands', 'diff-tree']) {
      assert.ok(engine.includes(sign), sign);
      assert.ok(!first.includes(sign), sign);
    }
  });

  it('leaves all formats but one, with their words, to a file that makes no report', () => {
    const [first, exports] = [read('cli.js'), read('cli/exports.js')];
    for (const { description } of FORMATS) {
      assert.ok(exports.includes(description), description);
      assert.ok(!first.includes(description), description);
    }
    assert.ok(!exports.includes('diff-tree'));
  });

  it('leaves the protocol of agents to a file of its own, which makes no report either', () => {
    for (const server of ['mcp.js', 'cli/mcp.js']) {
      assert.ok(read(server).includes('notifications/cancelled'));
      // What the package that speaks it brings along for others: another validator, and schemas of an older kind.
      for (const sign of ['diff-tree', 'fast-deep-equal', 'ZodFirstPartyTypeKind'])
        assert.ok(!read(server).includes(sign), `${server}: ${sign}`);
    }
    for (const other of ['cli.js', 'cli/engine.js', 'cli/exports.js', 'cli/run-command.js'])
      assert.ok(!read(other).includes('notifications/cancelled'), other);
  });
});
