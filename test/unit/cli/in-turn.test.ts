import { strict as assert } from 'node:assert';
import { InTurn } from '../../../src/cli/in-turn';

describe('what is done in turn', () => {
  it('never overlaps, goes on after a failure, and is waited for', async () => {
    const turns = new InTurn();
    const told: string[] = [];
    const work = (name: string, fails = false) =>
      turns.run(async () => {
        told.push(`${name} begins`);
        await new Promise(setImmediate);
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const [first, second, third] = [work('a'), work('b', true), work('c')];
    await assert.rejects(second, /b/);
    await turns.settled();
    assert.deepEqual([await first, await third], ['a', 'c']);
    assert.deepEqual(told, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
