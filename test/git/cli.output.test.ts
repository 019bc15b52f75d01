import { strict as assert } from 'node:assert';
import { LinePrinter } from '../../src/cli/output';
import { ledger } from '../../src/core/questions';
import { TestRepo } from '../support/repo';

/** A reader who takes a piece only after everything else had its turn. */
class SlowReader {
  readonly pieces: string[] = [];
  taking = 0;

  readonly take = async (text: string): Promise<void> => {
    this.taking++;
    await new Promise(resolve => setImmediate(resolve));
    this.pieces.push(text);
    this.taking--;
  };
}

describe('lines for a slow reader', () => {
  it('are held back: one piece at a time, and never more than a piece', async () => {
    const reader = new SlowReader();
    const printer = new LinePrinter(reader.take);
    const line = 'x'.repeat(999);
    for (let i = 0; i < 1000; i++) {
      await printer.line(line);
      assert.equal(reader.taking, 0, 'the line before was printed, but not taken');
    }
    await printer.end();
    assert.equal(reader.pieces.join(''), `${line}\n`.repeat(1000));
    assert.ok(reader.pieces.length > 10 && reader.pieces.every(({ length }) => length < 70_000));
  });

  it('end where the reader goes', async () => {
    const printer = new LinePrinter(() => Promise.reject(new Error('gone')));
    const lines = async () => {
      for (;;) await printer.line('x'.repeat(1000));
    };
    await assert.rejects(lines, /gone/);
  });

  it('of a ledger come one by one', async () => {
    const repo = new TestRepo();
    try {
      for (let i = 0; i < 5; i++) repo.write(`f${i}`, `${i}\n`).commit();
      const reader = new SlowReader();
      const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
      await ledger(repo.dir, { ...options, files: [] }, async ({ path }) => {
        assert.equal(reader.taking, 0);
        await reader.take(path);
      });
      assert.deepEqual(reader.pieces, ['f0', 'f1', 'f2', 'f3', 'f4']);
    } finally {
      repo.dispose();
    }
  });
});
